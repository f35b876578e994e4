import type { SourceFile } from "./source-file.ts";

export type Encoding = "utf-8" | "windows-1252" | "utf-16le";

/** Small enough to hold, so that it is read once. */
const SMALL = 1 << 20;
/** Characters handed on at a time, so that progress shows and memory stays small. */
const PIECE = 1 << 16;
const HEAD = 4096;

const startsAsUtf16 = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xfe;

const merged = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
};

async function wholeOf(file: SourceFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of file.read()) parts.push(part);
  return merged(parts);
}

/** The first characters of a file, to see what it is. */
export async function headOf(file: SourceFile): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of file.read()) {
    parts.push(part.subarray(0, HEAD - length));
    length += part.length;
    if (length >= HEAD) break;
  }
  const bytes = merged(parts);
  return new TextDecoder(startsAsUtf16(bytes) ? "utf-16le" : "utf-8").decode(bytes);
}

/** Whether the head is all of the file, and nothing in it was lost: then the file need not be opened again. */
export const isWhole = (file: SourceFile, head: string): boolean => file.size <= HEAD && !head.includes("\uFFFD");

async function encodingOf(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Encoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  try {
    for await (const part of bytes) {
      if (first && startsAsUtf16(part)) return "utf-16le";
      first = false;
      decoder.decode(part, { stream: true });
    }
    decoder.decode();
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/**
 * The text of a file in pieces, without byte order mark. A file that is not UTF-8 throughout is read as windows-1252,
 * which never fails; that is why a large file is read twice.
 */
export async function* openText(
  file: SourceFile,
  { onEncoding, onBytes }: { onEncoding?(encoding: Encoding): void; onBytes?(bytes: number): void } = {},
): AsyncGenerator<string> {
  const small = file.size <= SMALL ? [await wholeOf(file)] : undefined;
  const encoding = await encodingOf(small ?? file.read());
  onEncoding?.(encoding);
  const decoder = new TextDecoder(encoding);
  for await (const part of small ?? file.read()) {
    const text = decoder.decode(part, { stream: true });
    for (let start = 0; start < text.length; start += PIECE) {
      yield text.slice(start, start + PIECE);
      onBytes?.((part.length * Math.min(PIECE, text.length - start)) / text.length);
    }
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
