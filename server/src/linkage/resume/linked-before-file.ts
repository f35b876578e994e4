import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { bytesOf, lettersOf } from "../letters.ts";
import { LinkageError } from "../linkage-error.ts";
import type { LinkedBefore } from "../linked-before.ts";
import { readOrCreateSecret } from "../secret-file.ts";
import { frameOf, LARGEST_FRAME, readFrame } from "./frames.ts";
import { ID_BYTES, type RecordTable, recordTable, TAG_BYTES } from "./record-table.ts";

export interface LinkedBeforeFile extends LinkedBefore {
  /** How many identifiers an earlier run left. */
  readonly found: number;
  close(): Promise<void>;
  /** Closes and removes the file: the delivery is whole. */
  remove(): Promise<void>;
}

export interface LinkedBeforePlace {
  /** The file beside the delivery. */
  readonly path: string;
  /** The source's own key, elsewhere on this computer: without it the file tells nothing of any number. */
  readonly keyFile: string;
  /** What the identifiers are for; a file for another purpose or other keys begins anew. */
  readonly purpose: string;
  readonly keys: string;
}

const NONCE_BYTES = 32;
const HEADER_BYTES = NONCE_BYTES + 32;

async function ownKey(path: string): Promise<Uint8Array> {
  const key = bytesOf((await readOrCreateSecret(path, () => `${lettersOf(randomBytes(32))}\n`)).trim(), 32);
  if (key) return key;
  throw new LinkageError(
    "key-file-unusable",
    `Het sleutelbestand ${path} bevat geen geldige sleutel.`,
    "Verwijder het bestand: het dient alleen om een afgebroken opdracht te hervatten.",
  );
}

const hmac = (key: Uint8Array, ...parts: readonly (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHmac("sha256", key)).digest();

/** Reads what an earlier run left, up to the first batch that is not whole; answers where that begins. */
async function readFrames(file: FileHandle, secret: Uint8Array, table: RecordTable): Promise<number> {
  let at = HEADER_BYTES;
  for (;;) {
    const bytes = Buffer.alloc(LARGEST_FRAME);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, at);
    let used = 0;
    for (;;) {
      const frame = readFrame(secret, at, bytes.subarray(used, bytesRead));
      if (frame === undefined) break;
      for (const record of frame.records) table.add(record);
      used += frame.size;
      at += frame.size;
    }
    if (used === 0) return at;
  }
}

/**
 * Opens the file in which a source keeps for itself what it has linked, until its delivery is whole; only its owner can
 * read it. It holds no number of a citizen: a number is found by HMAC-SHA256 under a secret that no other delivery has.
 */
export async function openLinkedBefore({ path, keyFile, purpose, keys }: LinkedBeforePlace): Promise<LinkedBeforeFile> {
  const key = await ownKey(keyFile);
  const file = await open(path, "a+", 0o600).then(async (appending) => {
    await appending.chmod(0o600);
    await appending.close();
    return open(path, "r+");
  });
  const header = Buffer.alloc(HEADER_BYTES);
  const { bytesRead } = await file.read(header, 0, HEADER_BYTES, 0);
  const sealOf = (nonce: Uint8Array) => hmac(key, "header\n", nonce, purpose, "\n", keys);
  let nonce = header.subarray(0, NONCE_BYTES);
  const isOurs = bytesRead === HEADER_BYTES && timingSafeEqual(header.subarray(NONCE_BYTES), sealOf(nonce));
  if (!isOurs) {
    nonce = randomBytes(NONCE_BYTES);
    await file.truncate(0);
    await file.write(Buffer.concat([nonce, sealOf(nonce)]), 0, HEADER_BYTES, 0);
  }
  const secret = hmac(key, "secret\n", nonce);
  const table = recordTable();
  let at = await readFrames(file, secret, table);
  await file.truncate(at);
  const found = table.count;
  const tagOf = (number: string) => hmac(secret, "tag\n", number).subarray(0, TAG_BYTES);

  let written: Promise<unknown> = Promise.resolve();
  const close = async () => {
    await written.catch(() => {});
    await file.close();
  };
  const remove = async () => {
    await close();
    await rm(path, { force: true });
  };

  return {
    secret,
    found,

    idOf(number) {
      const id = table.get(tagOf(number));
      return id && lettersOf(id);
    },

    async keep(numbers, ids) {
      const records = numbers.map((number, place) => Buffer.concat([tagOf(number), bytesOf(ids[place]!, ID_BYTES)!]));
      for (const record of records) table.add(record);
      const frame = frameOf(secret, at, records);
      const here = at;
      at += frame.length;
      const mine = written.then(() => file.write(frame, 0, frame.length, here));
      written = mine;
      await mine;
    },

    // nothing was linked yet, so there is nothing to go on with
    close: () => (table.count === 0 ? remove() : close()),

    remove,
  };
}
