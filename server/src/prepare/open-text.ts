import { declaredEncoding, type Encoding, markedEncoding, OPENING } from "./encoding.ts";
import type { SourceFile } from "./source-file.ts";

/** How the text of a file turned out to be written. */
export interface FoundEncoding {
  readonly encoding: Encoding;
  /** The file says so itself; false when it is what is left because it is no UTF-8. */
  readonly stated: boolean;
}

/** Small enough to hold, so that it is read once. */
const SMALL = 1 << 20;
/** Characters handed on at a time, so that progress shows and memory stays small. */
const PIECE = 1 << 16;
const HEAD = 4096;
/** A SOAP message has security headers before what it is about. */
const HEAD_OF_ENVELOPE = 1 << 16;

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

async function firstBytes(file: SourceFile, count: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of file.read()) {
    parts.push(part.subarray(0, count - length));
    length += part.length;
    if (length >= count) break;
  }
  return merged(parts);
}

async function firstText(file: SourceFile, count: number): Promise<string> {
  const bytes = await firstBytes(file, count);
  const encoding = markedEncoding(bytes) ?? declaredEncoding(bytes) ?? "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  // the last sign may be cut in two
  return file.size <= count ? text : text.replace(/\uFFFD$/, "");
}

const endsInHeader = (head: string) => /<(\w[\w-]*:)?Envelope[\s>]/.test(head) && !/:?Body[\s>]/.test(head);

/** The first characters of a file, to see what it is. */
export async function headOf(file: SourceFile): Promise<string> {
  const head = await firstText(file, HEAD);
  return file.size > HEAD && endsInHeader(head) ? firstText(file, HEAD_OF_ENVELOPE) : head;
}

/** Whether the head is all of the file, and nothing in it was lost: then the file need not be opened again. */
export const isWhole = (file: SourceFile, head: string): boolean => file.size <= HEAD && !head.includes("\uFFFD");

async function isUtf8(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const part of bytes) decoder.decode(part, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

async function encodingOf(file: SourceFile, whole: Uint8Array | undefined): Promise<FoundEncoding> {
  const opening = whole ?? (await firstBytes(file, OPENING));
  const stated = markedEncoding(opening) ?? declaredEncoding(opening);
  if (stated !== null) return { encoding: stated, stated: true };
  const proven = await isUtf8(whole === undefined ? file.read() : [whole]);
  return { encoding: proven ? "utf-8" : "windows-1252", stated: false };
}

/**
 * The text of a file in pieces, without byte order mark: UTF-16 by its mark, another encoding when XML declares it, else
 * UTF-8. A file that is not UTF-8 throughout is read as windows-1252, which never fails; that is why a large file is read
 * twice.
 */
export async function* openText(
  file: SourceFile,
  { onEncoding, onBytes }: { onEncoding?(found: FoundEncoding): void; onBytes?(bytes: number): void } = {},
): AsyncGenerator<string> {
  const small = file.size <= SMALL ? await wholeOf(file) : undefined;
  const found = await encodingOf(file, small);
  onEncoding?.(found);
  const decoder = new TextDecoder(found.encoding);
  for await (const part of small === undefined ? file.read() : [small]) {
    const text = decoder.decode(part, { stream: true });
    for (let start = 0; start < text.length; start += PIECE) {
      yield text.slice(start, start + PIECE);
      onBytes?.((part.length * Math.min(PIECE, text.length - start)) / text.length);
    }
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
