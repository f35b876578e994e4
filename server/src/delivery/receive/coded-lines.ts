import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";

const CHUNK = 128 * 1024;
const LONGEST_LINE = 4096;
const NEWLINE = 0x0a;

/** The bytes of a file in pieces that end where a line ends; `null`, and then nothing more, when it is no UTF-8 or no lines. */
export async function* wholeLines(path: string): AsyncGenerator<Buffer | null> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    rest = bytes.subarray(end);
    const lines = bytes.subarray(0, end);
    if (rest.length > LONGEST_LINE || !isUtf8(lines)) return yield null;
    if (end > 0) yield lines;
  }
  if (rest.length === 0) return;
  yield isUtf8(rest) ? Buffer.concat([rest, Buffer.of(NEWLINE)]) : null;
}
