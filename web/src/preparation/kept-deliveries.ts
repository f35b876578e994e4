import type { Manifest } from "@monitor/schema/delivery";
import { FOLDER } from "./coded-store.ts";
import type { CodedFile } from "./prepare-messages.ts";

/** A coded delivery that is kept in this browser until it has been sent and received. */
export interface KeptDelivery {
  readonly key: string;
  readonly manifest: Manifest;
  /** ISO date and time. */
  readonly preparedAt: string;
  readonly files: readonly CodedFile[];
}

export interface KeptDeliveries {
  /** Nothing happens in a browser that keeps nothing. */
  keep(delivery: Omit<KeptDelivery, "files">): Promise<void>;
  /** Newest first. Without what was never finished. */
  list(): Promise<readonly KeptDelivery[]>;
  forget(key: string): Promise<void>;
}

/** Written last: a folder without it is half a delivery. */
const RECORD = "klaar.json";
/** As long as the monitor waits for the rest of a delivery. */
const OLD = 24 * 60 * 60 * 1000;

type Folder = FileSystemDirectoryHandle & { values(): AsyncIterable<FileSystemHandle> };

const folders = async (): Promise<Folder> =>
  (await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true })) as Folder;

async function readKept(folder: FileSystemDirectoryHandle): Promise<KeptDelivery | null> {
  try {
    const fileOf = async (name: string) => (await folder.getFileHandle(name)).getFile();
    const { manifest, preparedAt } = JSON.parse(await (await fileOf(RECORD)).text()) as KeptDelivery;
    const names = ["manifest.json", ...manifest.files.map(({ name }) => name)];
    const files = await Promise.all(names.map(async (name) => ({ name, content: await fileOf(name) })));
    return { key: folder.name, manifest, preparedAt, files };
  } catch {
    return null;
  }
}

/** When something in a folder was last written; a folder that another tab is writing to is left alone. */
async function newestIn(folder: Folder): Promise<number> {
  let newest = 0;
  for await (const entry of folder.values()) {
    if (entry.kind !== "file") continue;
    const file = await (entry as FileSystemFileHandle).getFile();
    newest = Math.max(newest, file.lastModified);
  }
  return newest;
}

/** In the browser's own storage, which no other site can read. What is older than a day is removed. */
export const keptInBrowser: KeptDeliveries = {
  async keep({ key, manifest, preparedAt }) {
    try {
      const folder = await (await folders()).getDirectoryHandle(key);
      const writer = await (await folder.getFileHandle(RECORD, { create: true })).createWritable();
      await writer.write(JSON.stringify({ manifest, preparedAt }));
      await writer.close();
    } catch {
      // this browser keeps nothing: sending still works, as long as the page is open
    }
  },

  async list() {
    const kept: KeptDelivery[] = [];
    try {
      const all = await folders();
      for await (const entry of all.values()) {
        if (entry.kind !== "directory") continue;
        const folder = entry as Folder;
        if (Date.now() - (await newestIn(folder)) > OLD) await all.removeEntry(folder.name, { recursive: true });
        else {
          const found = await readKept(folder);
          if (found !== null) kept.push(found);
        }
      }
    } catch {
      // no storage, or a folder that another tab has open
    }
    return kept.toSorted((one, other) => other.preparedAt.localeCompare(one.preparedAt));
  },

  async forget(key) {
    try {
      await (await folders()).removeEntry(key, { recursive: true });
    } catch {
      // it was not kept
    }
  },
};
