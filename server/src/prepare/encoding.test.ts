import fc from "fast-check";
import { expect, test } from "vitest";
import { declaredEncoding, markedEncoding } from "./encoding.ts";

const ascii = (text: string) => new TextEncoder().encode(text);

test("a byte order mark of UTF-16 tells the order of the bytes; one of UTF-8 is no more than a mark", () => {
  expect(markedEncoding(Uint8Array.from([0xff, 0xfe, 0x3c, 0]))).toBe("utf-16le");
  expect(markedEncoding(Uint8Array.from([0xfe, 0xff, 0, 0x3c]))).toBe("utf-16be");
  expect(markedEncoding(Uint8Array.from([0xef, 0xbb, 0xbf]))).toBeNull();
  expect(markedEncoding(new Uint8Array())).toBeNull();
});

test("a declaration counts only where XML has it: at the very start", () => {
  expect(declaredEncoding(ascii(`<?xml version='1.0' encoding='iso-8859-1'?><a/>`))).toBe("windows-1252");
  expect(declaredEncoding(ascii(`<a/><?xml version="1.0" encoding="iso-8859-1"?>`))).toBeNull();
  expect(declaredEncoding(ascii(`naam;encoding="iso-8859-1"`))).toBeNull();
});

test("whatever bytes a file has, recognising its encoding never fails", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect([null, "utf-16le", "utf-16be"]).toContain(markedEncoding(bytes));
      expect(() => declaredEncoding(bytes)).not.toThrow();
    }),
  );
});
