import { createHmac, timingSafeEqual } from "node:crypto";
import { RECORD_BYTES } from "./record-table.ts";

// A frame is one batch in the file: how many records (4 bytes), the records, and a seal of 32 bytes over place and
// content, so that a batch is there in full or not at all, whatever the run broke off in.

const COUNT_BYTES = 4;
const SEAL_BYTES = 32;
/** More than any batch has; a larger count is no count. */
const MOST = 100_000;

function sealOf(secret: Uint8Array, at: number, body: Uint8Array): Buffer {
  return createHmac("sha256", secret).update(`frame ${at}\n`).update(body).digest();
}

/** @param at place of the frame in the file, in bytes */
export function frameOf(secret: Uint8Array, at: number, records: readonly Uint8Array[]): Buffer {
  const count = Buffer.alloc(COUNT_BYTES);
  count.writeUInt32BE(records.length);
  const body = Buffer.concat([count, ...records]);
  return Buffer.concat([body, sealOf(secret, at, body)]);
}

/** The records of the frame at the start of some bytes, and its size; undefined when no whole frame is there. */
export function readFrame(
  secret: Uint8Array,
  at: number,
  bytes: Buffer,
): { readonly records: readonly Uint8Array[]; readonly size: number } | undefined {
  if (bytes.length < COUNT_BYTES) return undefined;
  const count = bytes.readUInt32BE(0);
  const bodySize = COUNT_BYTES + count * RECORD_BYTES;
  if (count > MOST || bytes.length < bodySize + SEAL_BYTES) return undefined;
  const [body, seal] = [bytes.subarray(0, bodySize), bytes.subarray(bodySize, bodySize + SEAL_BYTES)];
  if (!timingSafeEqual(seal, sealOf(secret, at, body))) return undefined;
  const records = Array.from({ length: count }, (_, place) => {
    const from = COUNT_BYTES + place * RECORD_BYTES;
    return body.subarray(from, from + RECORD_BYTES);
  });
  return { records, size: bodySize + SEAL_BYTES };
}

/** Bytes that the largest frame takes: as much must be read to see whether one is whole. */
export const LARGEST_FRAME = COUNT_BYTES + MOST * RECORD_BYTES + SEAL_BYTES;
