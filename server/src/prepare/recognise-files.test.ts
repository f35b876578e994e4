import { expect, test } from "vitest";
import { FORMATS } from "./formats.ts";
import { sourceFile } from "./prepare.fixture.ts";
import { recogniseFiles } from "./recognise-files.ts";
import type { SourceFile } from "./source-file.ts";

const HEADER = "leerlingsleutel;bsn;vestiging;woongemeente;soort;van;tot;minuten\n";

/** The text of the one file that is recognised, how often it was opened, and what was told. */
async function readOnce(content: string | Uint8Array) {
  let opened = 0;
  let bytes = 0;
  const codes: string[] = [];
  const file = sourceFile("verzuim.csv", content);
  const counted: SourceFile = {
    ...file,
    read() {
      opened++;
      return file.read();
    },
  };
  const [recognised] = await recogniseFiles([counted], FORMATS["verzuim-csv"], {
    report: ({ code }) => codes.push(code),
    onBytes: (more) => {
      bytes += more;
    },
  });
  let text = "";
  for await (const piece of recognised!.text()) text += piece;
  return { text, opened, codes, bytes, size: file.size };
}

test("a small file, such as one message of a provider, is opened once and read whole", async () => {
  const { text, opened, bytes, size } = await readOnce(`\uFEFF${HEADER}L1;;99AA00;;ziek;2025-09-01;2025-09-01;60\n`);
  expect(text).toBe(`${HEADER}L1;;99AA00;;ziek;2025-09-01;2025-09-01;60\n`);
  expect(opened).toBe(1);
  expect(bytes).toBe(size);
});

test("a small file in an old encoding is opened again and read in that encoding", async () => {
  const content = new TextEncoder().encode(`${HEADER}L1;;99AA00;;ziek?;2025-09-01;2025-09-01;60\n`);
  content[content.indexOf("?".charCodeAt(0))] = 0xeb;
  const { text, opened, codes } = await readOnce(content);
  expect(text).toContain("ziekë");
  expect(codes).toEqual(["old-encoding"]);
  expect(opened).toBeGreaterThan(1);
});

test("a file that is larger than its head is read to its end", async () => {
  const line = "L1;;99AA00;;ziek;2025-09-01;2025-09-01;60\n";
  const { text } = await readOnce(HEADER + line.repeat(1000));
  expect(text).toHaveLength(HEADER.length + 1000 * line.length);
});
