import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type * as Prepare from "../../server/src/prepare/index.ts";
import { openBundledPage } from "../kit/bundled-page.ts";
import { fixture, prepareFixtures, textsIn } from "./preparing.ts";

/** Knows nobody: what is compared here is reading, checking and writing. */
const nobody = {
  keys: "k".repeat(64),
  identify: async (numbers: readonly string[]) => numbers.map(() => ({ unlinked: "absent" as const })),
};

test.each([
  { format: "edexml", organisation: "99001", files: ["edexml-12.xml"] },
  { format: "uwlr", organisation: "99AA", files: ["uwlr.xml"] },
  { format: "leerlingen-csv", organisation: "99001", files: ["leerlingen.csv"] },
  { format: "ijw", organisation: "0153", files: ["JW305.xml", "JW307.xml", "JW301.xml", "JW315.xml"] },
  { format: "bij", organisation: "0153", files: ["beleidsinformatie.csv", "collectief.csv"] },
  { format: "collectief-csv", organisation: "0153", files: ["collectief.csv"] },
  { format: "verzuim-csv", organisation: "99001", files: ["verzuim.csv", "schoolkalender.csv"] },
] as const)("the page prepares $format to the same bytes as the command", async ({ format, organisation, files }) => {
  const page = await openBundledPage("server/src/prepare/index.ts", "prepare");
  const chosen = await Promise.all(files.map(async (name) => ({ name, text: await readFile(fixture(name), "utf8") })));
  const inBrowser = await page.evaluate(
    async ({ format, organisation, chosen }) => {
      const { prepare, sourceFileOf } = (window as unknown as { prepare: typeof Prepare }).prepare;
      const written: Record<string, string> = {};
      await prepare({
        format,
        organisation,
        files: chosen.map(({ name, text }) => sourceFileOf(new File([text], name))),
        period: { from: "2025-08-01", to: "2026-07-31" },
        linker: {
          keys: "k".repeat(64),
          identify: async (numbers) => numbers.map(() => ({ unlinked: "absent" as const })),
        },
        residenceOf: (postcode) => (postcode === "7511" ? "0153" : null),
        demo: false,
        sink: {
          write: (name, bytes) => {
            written[name] = (written[name] ?? "") + new TextDecoder().decode(bytes);
          },
        },
        onProblem: () => {},
      });
      return written;
    },
    { format, organisation, chosen },
  );
  const onDisk = await prepareFixtures({ format, organisation, files, linker: nobody });
  expect(inBrowser).toEqual(await textsIn(onDisk.out));
});
