import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { previousSchoolYear } from "@monitor/schema/vocabulary";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { residenceByPostcode } from "../../server/src/delivery/reference/index.ts";
import { linkerWithoutKeyHolders } from "../../server/src/demo/coded/code-delivery.ts";
import { codedDemo, type DemoSources, generateDemo, isCoded } from "../../server/src/demo/index.ts";
import { prepareToFolder } from "../../server/src/prepare/node/prepare-to-folder.ts";
import { runCommand } from "../kit/command-line.ts";
import { numbersThatPassTheElevenTest } from "../security/citizen-number-search.ts";
import { filesIn } from "./demo-folder.ts";
import { textsIn } from "./preparing.ts";

const CHOICE = { pupils: 3000, years: 2, seed: 31 };

let folder: string;
let coded: DemoSources;
let real: DemoSources;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "monitor-demo-coded-"));
  coded = await codedDemo({ ...CHOICE, out: join(folder, "coded") });
  real = await generateDemo({ ...CHOICE, plain: true, out: join(folder, "real") });
});
afterAll(() => rm(folder, { recursive: true }));

describe("a demo that is written coded", () => {
  test("is byte for byte what prepare makes of the files of its sources", async () => {
    expect(coded.sources.map(({ key }) => key)).toEqual(real.sources.map(({ key }) => key));
    const residenceOf = residenceByPostcode();
    for (const { key, format, organisation, period, schoolYear, files, bridge } of real.sources) {
      const { folder: prepared } = await prepareToFolder({
        format,
        organisation,
        period,
        residenceOf,
        paths: files.map((file) => join(folder, "real", file)),
        linker: linkerWithoutKeyHolders(schoolYear),
        previous: bridge ? linkerWithoutKeyHolders(previousSchoolYear(schoolYear)) : undefined,
        demo: true,
        withoutKeyFile: true,
        out: join(folder, "prepared", key),
      });
      expect(await textsIn(join(folder, "coded", key)), key).toEqual(await textsIn(prepared));
    }
  });

  test("has the same schools, providers and truth, and lists every file", async () => {
    const truth = (where: string) => readFile(join(folder, where, "waarheid.json"), "utf8");
    expect({ ...coded, sources: [] }).toEqual({ ...real, sources: [] });
    expect(await truth("coded")).toBe(await truth("real"));
    expect(coded.sources.every(isCoded)).toBe(true);
    expect(real.sources.some(isCoded)).toBe(false);
    const listed = coded.sources.flatMap(({ files }) => files);
    expect(await filesIn(join(folder, "coded"))).toEqual([...listed, "bronnen.json", "waarheid.json"].toSorted());
  });

  test("has nobody with a number that could be a citizen's, and nothing wrong on purpose", async () => {
    expect(real.protocolSite).toBeNull();
    expect(real.sources.flatMap(({ mistakes }) => mistakes)).toEqual([]);
    for (const file of await filesIn(join(folder, "real"))) {
      expect(numbersThatPassTheElevenTest(await readFile(join(folder, "real", file), "utf8")), file).toEqual([]);
    }
  });
});

describe("a demo of the whole country", () => {
  test("is written coded, and tells how far it is", async () => {
    const out = join(folder, "country");
    const order = ["demo", "generate", "--country", "--coded", "--pupils", "5000", "--years", "1", "--out", out];
    const { code, complained, said } = await runCommand(order, {});
    expect(complained).toMatch(
      /^Deel 1 van \d+ geschreven \(\d+% van de leerlingen\), nog ongeveer \d+ (seconden|minuten)$/m,
    );
    expect(said).toContain("Zij zijn gecodeerd");
    expect(code).toBe(0);
  });
});
