import { expect, test } from "vitest";
import { readXml, type XmlFollower } from "./read-xml.ts";

async function* pieces(text: string, size = 7) {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

/** Every element that closes, with its text and depth. */
function closing(): XmlFollower<string> {
  const rows: string[] = [];
  return {
    open: () => {},
    close: (name, text, depth) => rows.push(`${depth} ${name} ${text}`),
    take: () => rows.splice(0),
  };
}

async function read(text: string, size?: number) {
  const rows: string[] = [];
  for await (const some of readXml(() => pieces(text, size), closing())) rows.push(...some);
  return rows;
}

test("elements come with their depth and text, without namespace prefix", async () => {
  expect(await read("<a:x><b:y> 1 </b:y><z>&amp;<![CDATA[<2]]></z></a:x>")).toEqual(["2 y 1", "2 z &<2", "1 x "]);
});

test("a document type is refused, so that an entity bomb stays a text", async () => {
  const bomb = `<!DOCTYPE a [<!ENTITY b "${"x".repeat(100)}"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>`;
  await expect(read(bomb)).rejects.toMatchObject({ name: "FileUnusable", code: "doctype" });
});

test("an entity that the file does not have makes it broken", async () => {
  await expect(read("<a>&boos;</a>")).rejects.toMatchObject({ code: "broken-xml" });
});

test("a broken file is refused with the line where it goes wrong", async () => {
  await expect(read("<a>\n<b></b>\n<c></d>\n</a>")).rejects.toMatchObject({ code: "broken-xml", detail: 3 });
  await expect(read("<a>\n<b>\n")).rejects.toMatchObject({ code: "broken-xml", detail: 3 });
});

test("elements in elements without end are refused before they fill the memory", async () => {
  let given = 0;
  async function* nested() {
    while (given < 1000) {
      given++;
      yield "<a>".repeat(50);
    }
  }
  const reading = async () => {
    for await (const _ of readXml(nested, closing()));
  };
  await expect(reading()).rejects.toMatchObject({ name: "FileUnusable", code: "too-deep" });
  expect(given).toBeLessThan(10);
  const deep = `${"<a>".repeat(100)}${"</a>".repeat(100)}`;
  expect(await read(deep)).toHaveLength(100);
});

test("a text that does not end is refused before it fills the memory", async () => {
  let given = 0;
  async function* endless() {
    yield "<a>";
    for (; given < 1000; given++) yield "x".repeat(1 << 16);
  }
  const rows = readXml(endless, closing());
  await expect(rows.next()).rejects.toMatchObject({ code: "endless-text" });
  expect(given).toBeLessThan(20);
});
