import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { MANIFEST_FILE } from "@monitor/schema/delivery";
import { Refusal } from "../../refusal.ts";
import type { DeliverySink } from "../write-coded.ts";

export interface FolderSink extends DeliverySink {
  /** Puts the folder in its place; a delivery that stood there is replaced. */
  finish(): Promise<void>;
  /** Leaves nothing behind, and the delivery that stood there as it was. */
  abandon(): Promise<void>;
  /** The same at once, for when the process must stop. */
  undo(): void;
}

/** An earlier delivery may be replaced; any other folder with something in it is not ours to touch. */
async function requireReplaceable(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return;
  const names = found.isDirectory() ? await readdir(folder) : [basename(folder)];
  if (names.length === 0 || names.includes(MANIFEST_FILE)) return;
  throw new Refusal(
    "folder-in-use",
    `In ${folder} staat al iets anders dan een levering.`,
    "Kies met --out een nieuwe of lege map.",
  );
}

function nodeDigest() {
  const hash = createHash("sha256");
  return { update: (bytes: Uint8Array) => hash.update(bytes), hex: () => hash.digest("hex") };
}

/**
 * Writes a delivery to a folder beside its place and moves it there when it is whole: a run that breaks off leaves
 * nothing half. Throws a `Refusal` when the place holds something else.
 */
export async function folderSink(folder: string): Promise<FolderSink> {
  await requireReplaceable(folder);
  await mkdir(dirname(folder), { recursive: true });
  // at once: a signal finds either no folder or one that can be undone
  const temporary = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  const earlier = `${temporary}-eerder`;
  const handles = new Map<string, FileHandle>();

  const closeAll = async () => {
    for (const handle of handles.values()) await handle.close();
    handles.clear();
  };

  const undo = () => {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(earlier)) return;
    // between taking the earlier delivery away and putting the new one in its place
    if (existsSync(folder)) rmSync(earlier, { recursive: true, force: true });
    else renameSync(earlier, folder);
  };

  return {
    digest: nodeDigest,
    undo,

    async write(name, bytes) {
      const handle = handles.get(name) ?? (await open(join(temporary, name), "wx", 0o600));
      handles.set(name, handle);
      await handle.appendFile(bytes);
    },

    async finish() {
      await closeAll();
      const replaced = await rename(folder, earlier).then(
        () => true,
        () => false,
      );
      await rename(temporary, folder);
      if (replaced) await rm(earlier, { recursive: true });
    },

    async abandon() {
      await closeAll();
      undo();
    },
  };
}
