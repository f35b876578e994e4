/** What a text is written in, as the web names it. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15";

/** Bytes in which a mark or a declaration stands. */
export const OPENING = 256;

/** XML 1.0, 2.8: `<?xml version="1.0" encoding="..."?>`, in ASCII for every encoding but UTF-16. */
const DECLARED = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/** ISO 8859-1 is read as windows-1252, as the WHATWG encoding standard has it: it only adds signs. */
const SINGLE_BYTE: Readonly<Record<string, Encoding>> = {
  "iso-8859-1": "windows-1252",
  latin1: "windows-1252",
  "windows-1252": "windows-1252",
  cp1252: "windows-1252",
  "iso-8859-15": "iso-8859-15",
};

/** The encoding by the byte order mark, or null without one. A mark of UTF-8 is left to the proof. */
export function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** The encoding of one byte a sign that an XML file says it has, or null: UTF-8 is proven, not believed. */
export function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const opening = new TextDecoder("windows-1252").decode(bytes.subarray(0, OPENING));
  const label = DECLARED.exec(opening)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(SINGLE_BYTE, label) ? SINGLE_BYTE[label]! : null;
}
