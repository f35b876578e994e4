import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeliveryKey } from "./admitted-files.ts";
import type { UploadProblem } from "./upload-refusal.ts";

/** What became of a delivery on its way; kept beside its files, so that it outlives a restart. */
export interface UploadRecord {
  /** Who sends it; nobody else may see or touch it. */
  readonly owner: string;
  /** As it is written down with the delivery. */
  readonly by: string;
  /** Null until the manifest is there. */
  readonly organisation: string | null;
  readonly state: "uploading" | "receiving" | "done" | "refused";
  readonly outcome?: string;
  readonly deliveryId?: number;
  readonly problem?: UploadProblem;
}

export interface UploadRecords {
  /** Where the files of a delivery are put. */
  readonly root: string;
  filesOf(delivery: string): string;
  read(delivery: string): Promise<UploadRecord | null>;
  write(delivery: string, record: UploadRecord): Promise<void>;
  remove(delivery: string): Promise<void>;
  removeFiles(delivery: string): Promise<void>;
  list(): Promise<readonly (UploadRecord & { readonly delivery: string })[]>;
  /** Runs what looks at records and then changes one by itself: of two at the same time the second sees the first. */
  alone<Result>(change: () => Promise<Result>): Promise<Result>;
  /** Removes what nobody touched for a day. */
  sweep(now?: number): Promise<void>;
}

const RECORD = "record.json";
const ABANDONED = 24 * 60 * 60 * 1000;

/** When something was last written for a delivery, in milliseconds. */
async function touched(folder: string): Promise<number> {
  const below = await readdir(folder, { recursive: true }).catch(() => []);
  const times = await Promise.all(
    [".", ...below].map((name) =>
      stat(join(folder, name)).then(
        (found) => found.mtimeMs,
        () => 0,
      ),
    ),
  );
  return Math.max(...times);
}

/** The deliveries on their way, each a folder of `<dataDir>/uploads/` that only this user can enter. */
export async function openUploadRecords(dataDir: string): Promise<UploadRecords> {
  const root = join(dataDir, "uploads");
  await mkdir(root, { recursive: true, mode: 0o700 });
  const folderOf = (delivery: string) => join(root, delivery);
  const keys = async () => (await readdir(root)).filter(isDeliveryKey);

  let last: Promise<unknown> = Promise.resolve();

  const records: UploadRecords = {
    root,

    alone(change) {
      const mine = last.then(change);
      last = mine.catch(() => {});
      return mine;
    },

    filesOf: (delivery) => join(folderOf(delivery), "files"),

    async read(delivery) {
      const text = await readFile(join(folderOf(delivery), RECORD), "utf8").catch(() => null);
      return text === null ? null : (JSON.parse(text) as UploadRecord);
    },

    async write(delivery, record) {
      const folder = folderOf(delivery);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // whole or not at all, also when the machine stops halfway
      const aside = join(folder, `.${randomUUID()}`);
      await writeFile(aside, JSON.stringify(record), { mode: 0o600 });
      await rename(aside, join(folder, RECORD));
    },

    remove: (delivery) => rm(folderOf(delivery), { recursive: true, force: true }),
    removeFiles: (delivery) => rm(records.filesOf(delivery), { recursive: true, force: true }),

    async list() {
      const all = await Promise.all(
        (await keys()).map(async (delivery) => ({ delivery, record: await records.read(delivery) })),
      );
      return all.flatMap(({ delivery, record }) => (record === null ? [] : [{ ...record, delivery }]));
    },

    async sweep(now = Date.now()) {
      for (const delivery of await keys()) {
        await records.alone(async () => {
          const record = await records.read(delivery);
          if (record?.state === "receiving") return;
          if (now - (await touched(folderOf(delivery))) > ABANDONED) await records.remove(delivery);
        });
      }
    },
  };
  return records;
}
