import { hexToBytes } from "@noble/hashes/utils.js";

const HEX = "0123456789abcdef";
const LETTERS = "abcdefghijklmnop";
const PAIRS = Array.from({ length: 256 }, (_, byte) => LETTERS[byte >> 4]! + LETTERS[byte & 15]!);

/**
 * Bytes as text in the sixteen letters a to p, two for each byte: hexadecimal without a digit. So an identifier or an
 * element can never contain something that looks like a citizen number, a spreadsheet cannot take it for a number
 * (as it does `12e45`) or a formula (as it does `-Ab`), and it sorts as its bytes do.
 */
export function lettersOf(bytes: Uint8Array): string {
  let letters = "";
  for (const byte of bytes) letters += PAIRS[byte];
  return letters;
}

/** @returns the bytes, or undefined when the text is not exactly that many bytes in the letters a to p */
export function bytesOf(letters: string, length: number): Uint8Array<ArrayBuffer> | undefined {
  if (letters.length !== length * 2 || !/^[a-p]*$/.test(letters)) return undefined;
  return Uint8Array.from(hexToBytes(letters.replace(/./g, (letter) => HEX[LETTERS.indexOf(letter)]!)));
}
