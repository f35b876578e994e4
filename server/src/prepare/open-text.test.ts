import fc from "fast-check";
import { expect, test } from "vitest";
import { type FoundEncoding, headOf, openText } from "./open-text.ts";
import { sourceFile } from "./prepare.fixture.ts";

async function textOf(content: string | Uint8Array, chunk?: number) {
  const encodings: string[] = [];
  let text = "";
  let bytes = 0;
  const watch = {
    onEncoding: (found: FoundEncoding) => encodings.push(found.encoding),
    onBytes: (count: number) => (bytes += count),
  };
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

test("UTF-16 of an old spreadsheet is read by its byte order mark, in either order", async () => {
  const little = Uint8Array.from([0xff, 0xfe, 0x61, 0, 0xe9, 0]);
  const big = Uint8Array.from([0xfe, 0xff, 0, 0x61, 0, 0xe9]);
  expect(await textOf(little, 1)).toMatchObject({ text: "aé", encodings: ["utf-16le"] });
  expect(await textOf(big, 3)).toMatchObject({ text: "aé", encodings: ["utf-16be"] });
  for (const bytes of [little, big]) expect(await headOf(sourceFile("a.csv", bytes))).toBe("aé");
});

const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

test("the encoding that an XML file declares is believed, however small the pieces are", async () => {
  for (const label of ["ISO-8859-1", "iso-8859-1", "Windows-1252", "latin1"]) {
    const text = `<?xml version='1.0' encoding="${label}"?><a>é\x80</a>`;
    const read = await textOf(bytesOf(text), 5);
    expect(read, label).toMatchObject({ text: text.replace("\x80", "€"), encodings: ["windows-1252"] });
  }
  const euro = '<?xml version="1.0" encoding="ISO-8859-15"?><a>\xa4</a>';
  expect((await textOf(bytesOf(euro))).text).toContain("<a>€</a>");
  expect(await headOf(sourceFile("a.xml", bytesOf(euro)))).toContain("<a>€</a>");
});

test("a declaration of UTF-8 that is not true, or of something unknown, is not believed", async () => {
  for (const label of ["UTF-8", "klingon", "__proto__", "UTF-16"]) {
    const text = `<?xml version="1.0" encoding="${label}"?><a>é</a>`;
    expect(await textOf(bytesOf(text)), label).toMatchObject({ text, encodings: ["windows-1252"] });
    expect(await textOf(text), label).toMatchObject({ text, encodings: ["utf-8"] });
  }
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
  // cut in the middle of a sign
  expect(await headOf(sourceFile("a.csv", `a${"é".repeat(10_000)}`))).toBe(`a${"é".repeat(2047)}`);
});

test("of a message in a long envelope the head goes on to what it is about", async () => {
  const header = `<s:Envelope><s:Header>${"x".repeat(6000)}</s:Header>`;
  const message = `${header}<s:Body><leerlinggegevens_antwoord/>${"y".repeat(90_000)}`;
  expect(await headOf(sourceFile("a.xml", message))).toContain("leerlinggegevens_antwoord");
  expect(await headOf(sourceFile("a.xml", `<s:Envelope><s:Body>${message}`))).toHaveLength(4096);
});
