import fc from "fast-check";
import { expect, test } from "vitest";
import { headOf, openText } from "./open-text.ts";
import { sourceFile } from "./prepare.fixture.ts";

async function textOf(content: string | Uint8Array, chunk?: number) {
  const encodings: string[] = [];
  let text = "";
  let bytes = 0;
  const watch = { onEncoding: (name: string) => encodings.push(name), onBytes: (count: number) => (bytes += count) };
  for await (const piece of openText(sourceFile("a.csv", content, chunk), watch)) text += piece;
  return { text, encodings, bytes };
}

test("UTF-8 is read as such, and a byte order mark is no part of the text", async () => {
  expect((await textOf("\uFEFFcafé")).text).toBe("café");
  expect((await textOf("café")).encodings).toEqual(["utf-8"]);
});

test("a file that is no UTF-8 is read as windows-1252, and says so", async () => {
  const bytes = Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x3b, 0x80]);
  expect(await textOf(bytes)).toMatchObject({ text: "café;€", encodings: ["windows-1252"] });
});

test("a single wrong byte at the end of a large file is found before anything is read", async () => {
  const bytes = new Uint8Array(3_000_000).fill(0x61);
  bytes[bytes.length - 1] = 0xe9;
  const { text, encodings } = await textOf(bytes);
  expect(encodings).toEqual(["windows-1252"]);
  expect(text.length).toBe(3_000_000);
  expect(text.endsWith("aé")).toBe(true);
});

test("UTF-16 of an old spreadsheet is read by its byte order mark", async () => {
  const bytes = Uint8Array.from([0xff, 0xfe, 0x61, 0, 0xe9, 0]);
  expect((await textOf(bytes)).text).toBe("aé");
  expect(await headOf(sourceFile("a.csv", bytes))).toBe("aé");
});

test("wherever the bytes are cut, the text is the same and all bytes are counted", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 9 }), async (content, chunk) => {
      const { text, bytes } = await textOf(content, chunk);
      expect(text).toBe(content.replace(/^\uFEFF/, ""));
      if (content !== "") expect(Math.round(bytes)).toBe(new TextEncoder().encode(content).length);
    }),
  );
});

test("the head of a file is its first characters", async () => {
  expect(await headOf(sourceFile("a.csv", "ab".repeat(10_000), 3))).toBe("ab".repeat(2048));
});
