import { describe, expect, test } from "vitest";
import type { FormatName } from "./format.ts";
import { FORMATS, guideOf } from "./formats.ts";
import { sourceFile } from "./prepare.fixture.ts";
import { formatOfFiles, recogniseFormat } from "./recognise-format.ts";

const names = Object.keys(FORMATS) as FormatName[];
const headsIn = (files: readonly { name: string; content: string }[]) =>
  files.map(({ name, content }) => ({ name, head: content }));

describe.each(names)("files of %s", (name) => {
  const { examples, templates } = guideOf(name);

  test("are recognised by what is in them, whatever they are called", () => {
    const renamed = examples.map(({ content }, place) => ({ name: `bestand-${place}.txt`, content }));
    expect(recogniseFormat(headsIn(renamed))[0]).toBe(name);
    expect(recogniseFormat(headsIn(renamed))).toHaveLength(1);
  });

  test("are recognised as empty templates, unless other formats have the same table", () => {
    const others = names.filter((other) => other !== name && guideOf(name).templates.length > 0);
    const shared = new Set(others.flatMap((other) => guideOf(other).templates.map(({ content }) => content)));
    for (const template of templates.filter(({ content }) => !shared.has(content)))
      expect(recogniseFormat(headsIn([template])), template.name).toEqual([name]);
  });

  test("are recognised with a byte order mark, in UTF-16, and with another separator", async () => {
    const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
    for (const encode of [(text: string) => `\uFEFF${text}`, utf16]) {
      const files = examples.map((file) => sourceFile(file.name, encode(file.content)));
      expect(await formatOfFiles(files)).toBe(name);
    }
    const tabs = examples.map((file) => ({ ...file, content: file.content.replaceAll(";", "\t") }));
    if (tabs.every(({ content }) => !content.startsWith("<"))) expect(recogniseFormat(headsIn(tabs))).toEqual([name]);
  });
});

test("files of two formats are told apart, the format of most files first", () => {
  const [edexml] = guideOf("edexml").examples;
  const verzuim = guideOf("verzuim-csv").examples;
  expect(recogniseFormat(headsIn([edexml!, ...verzuim]))).toEqual(["verzuim-csv", "edexml"]);
});

test("files of two formats, or of none, are refused with what each seems to be", async () => {
  const edexml = sourceFile("school.xml", guideOf("edexml").examples[0]!.content);
  const uwlr = sourceFile("antwoord.xml", guideOf("uwlr").examples[0]!.content);
  await expect(formatOfFiles([edexml, uwlr])).rejects.toMatchObject({
    code: "formats-several",
    message: expect.stringMatching(/school\.xml lijkt een EDEXML-bestand; antwoord\.xml lijkt een UWLR-bericht/),
  });
  await expect(formatOfFiles([sourceFile("a.pdf", "%PDF-1.4")])).rejects.toMatchObject({
    code: "format-unknown",
    message: expect.stringContaining("a.pdf lijkt een pdf"),
  });
  await expect(formatOfFiles([sourceFile("leeg.csv", "")])).rejects.toMatchObject({ code: "format-unknown" });
});

test("a file of another kind between the files of one format does not change the format", async () => {
  const good = sourceFile("school.xml", guideOf("edexml").examples[0]!.content);
  expect(await formatOfFiles([sourceFile("leesmij.pdf", "%PDF-1.4"), good])).toBe("edexml");
});
