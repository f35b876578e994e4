import { gzipSync } from "node:zlib";
import fc from "fast-check";

/** What nobody would write in a cell, and some do. */
const VALUES = [
  ...[
    '=HYPERLINK("http://elders.example";A1)',
    "=1+1",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    " =1+1",
    "＝1+1",
    "|calc",
  ],
  ...["", " ", "\0", "\0=1", "\u202E=1", "\uFEFF", "\uFFFD", "😀", "é", "\u0085", "\u2028", "<script>", "' or 1=1 --"],
  ...[
    '"',
    '""',
    ";",
    '";"',
    "a\nb",
    "\r",
    "]]>",
    "&amp;",
    "&#0;",
    "&#xD800;",
    "&x;",
    "<!--",
    "%00",
    "../manifest.json",
  ],
  ...["0000-00-00", "2025-02-30", "9999-12-31", "-0001-01-01", "99999-01-01", "20250000", "31-12-2025", "2026-07-32"],
  ...["-1", "1e9", "2147483648", "NaN", "0x10", "１２", "999900006", "999 900 018", "__proto__", "constructor", "null"],
];

/** Bombs of entities: a billion laughs, and a file of this machine. */
const DOCTYPES = [
  `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`,
  `<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>`,
  `<!DOCTYPE l SYSTEM "http://elders.example/l.dtd">`,
];

const utf16 = (text: string, mark: boolean) => Buffer.from(mark ? `\uFEFF${text}` : text, "utf16le");

interface Place {
  /** Where, as a share of the file. */
  readonly at: number;
  readonly value: string;
  readonly times: number;
}

const isXml = (text: string) => text.trimStart().startsWith("<");

/** As a system writes it that knows XML. */
const escaped = (value: string) =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("\0", "&#9;");

type Cells = readonly { readonly from: number; readonly to: number }[];

/** Where cells stand: between tags, in attributes, or between separators. */
function cellsOf(text: string): Cells {
  const pattern = isXml(text) ? /(?<=>)[^<>\n]+(?=<)|(?<==")[^"]*(?=")/g : /(?<=^|;)[^;\n]*/gm;
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}

function tagAfter(text: string, at: number): number {
  const found = text.indexOf("<", Math.floor(at * text.length));
  return found === -1 ? text.length : found;
}

/** What a broken or hostile system does to the text of a file. */
const TO_TEXT = {
  cell(text: string, { at, value, times }: Place) {
    const cells = cellsOf(text);
    const { from, to } = cells[Math.floor(at * cells.length)] ?? { from: 0, to: 0 };
    return text.slice(0, from) + (isXml(text) && times % 4 > 0 ? escaped(value) : value) + text.slice(to);
  },
  nest(text: string, { at, times }: Place) {
    const place = tagAfter(text, at);
    return text.slice(0, place) + "<a>".repeat(times) + "</a>".repeat(times) + text.slice(place);
  },
  entities(text: string, { at, times }: Place) {
    const doctype = DOCTYPES[times % DOCTYPES.length]!;
    const place = tagAfter(text, at);
    return text.startsWith("<?xml")
      ? text.replace("?>", `?>${doctype}`)
      : text.slice(0, place) + doctype + text.slice(place);
  },
  again(text: string, { at, times }: Place) {
    const lines = text.split("\n");
    const from = Math.floor(at * lines.length);
    const part = lines.slice(from, from + (times % 20) + 1);
    return [...lines.slice(0, from), ...part, ...part, ...lines.slice(from)].join("\n");
  },
  shuffle(text: string, { at, times }: Place) {
    const lines = text.split("\n");
    const [line] = lines.splice(Math.floor(at * lines.length), 1);
    lines.splice(times % (lines.length + 1), 0, line ?? "");
    return lines.join("\n");
  },
  lineEnds: (text: string, { times }: Place) => text.replaceAll("\n", ["\r\n", "\r", "\n\r", ""][times % 4]!),
  separators: (text: string, { times }: Place) => text.replaceAll(";", [",", "\t", "|", ";;"][times % 4]!),
  long: (text: string, { at, times }: Place) => TO_TEXT.cell(text, { at, value: "x".repeat(times * 100), times }),
} as const;

/** What happens to its bytes. */
const TO_BYTES = {
  marked: (text: string) => utf16(text, true),
  unmarked: (text: string) => utf16(text, false),
  bigEndian: (text: string) => utf16(text, true).swap16(),
  latin: (text: string) => Buffer.from(`${text}é`, "latin1"),
  zipped: (text: string) => gzipSync(text),
  packed: (text: string) =>
    Buffer.concat([Buffer.from("PK\u0003\u0004"), gzipSync(Buffer.alloc(1 << 16))]).subarray(0, text.length),
  ending: (text: string, { at }: Place) => Buffer.from(text).subarray(0, Math.floor(at * text.length)),
  nothing: () => Buffer.alloc(0),
  zeroes: (_: string, { times }: Place) => Buffer.alloc(times),
} as const;

export interface Attack extends Place {
  readonly text: readonly (keyof typeof TO_TEXT)[];
  readonly bytes: keyof typeof TO_BYTES | null;
}

const names = <Table extends object>(table: Table) => Object.keys(table) as (keyof Table)[];

export const attack: fc.Arbitrary<Attack> = fc.record({
  text: fc.oneof(
    { weight: 3, arbitrary: fc.constant(["cell" as const]) },
    { weight: 2, arbitrary: fc.array(fc.constantFrom(...names(TO_TEXT)), { minLength: 1, maxLength: 3 }) },
  ),
  bytes: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...names(TO_BYTES)) },
  ),
  at: fc.nat({ max: 9999 }).map((place) => place / 10_000),
  value: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...VALUES) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  ),
  times: fc.integer({ min: 1, max: 300 }),
});

/** The bytes of a file after an attack. */
export function attacked(content: string, { text, bytes, ...place }: Attack): Uint8Array {
  const changed = text.reduce((one, kind) => TO_TEXT[kind](one, place), content);
  return bytes === null ? Buffer.from(changed) : TO_BYTES[bytes](changed, place);
}
