import { MANIFEST_FILE } from "@monitor/schema/delivery";
import type { DeliverySink } from "@monitor/server/prepare";
import type { CodedFile } from "./prepare-messages.ts";

/** Where the worker puts the coded files. */
export interface CodedStore extends DeliverySink {
  /** The files that were written, the manifest first: the order in which they are sent. */
  close(names: readonly string[]): Promise<readonly CodedFile[]>;
}

const manifestFirst = (names: readonly string[]): readonly string[] => [MANIFEST_FILE, ...names];

/** In memory, for a browser that keeps nothing: gone when the page is closed. */
export function memoryStore(): CodedStore {
  const parts = new Map<string, BlobPart[]>();
  return {
    write(name, bytes) {
      const known = parts.get(name) ?? [];
      known.push(bytes.slice());
      parts.set(name, known);
    },
    close: async (names) => manifestFirst(names).map((name) => ({ name, content: new Blob(parts.get(name)) })),
  };
}

/** Where the deliveries that are not finished stand in the browser's own storage. */
export const FOLDER = "leveringen";

/** The folder of one delivery in the storage that belongs to this site alone (File System standard, "OPFS"). */
async function folderOf(key: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const all = await root.getDirectoryHandle(FOLDER, { create: true });
  return all.getDirectoryHandle(key, { create: true });
}

/** Only a worker may write bytes as they come; null when this browser cannot. */
type SyncFile = { write(bytes: Uint8Array): number; flush(): void; close(): void };
type WithSync = FileSystemFileHandle & { createSyncAccessHandle?: () => Promise<SyncFile> };

/** In the browser's own storage, so that sending goes on after the page was closed. Throws where there is none. */
async function keptStore(key: string): Promise<CodedStore> {
  const folder = await folderOf(key);
  const open = new Map<string, SyncFile>();
  const openFile = async (name: string): Promise<SyncFile> => {
    const handle: WithSync = await folder.getFileHandle(name, { create: true });
    if (handle.createSyncAccessHandle === undefined) throw new Error("no storage for a worker");
    const file = await handle.createSyncAccessHandle();
    open.set(name, file);
    return file;
  };
  // the first file shows whether this browser can
  await openFile(MANIFEST_FILE);
  return {
    async write(name, bytes) {
      (open.get(name) ?? (await openFile(name))).write(bytes);
    },
    async close(names) {
      for (const file of open.values()) {
        file.flush();
        file.close();
      }
      return Promise.all(
        manifestFirst(names).map(async (name) => ({
          name,
          content: await (await folder.getFileHandle(name)).getFile(),
        })),
      );
    },
  };
}

/** The best place that this browser has. */
export const openStore = (key: string): Promise<CodedStore> => keptStore(key).catch(() => memoryStore());
