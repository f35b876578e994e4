import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { generateDemo, type SiteTruth } from "../../server/src/demo/index.ts";
import { runCommand } from "../kit/command-line.ts";
import { numbersThatPassTheElevenTest } from "../security/citizen-number-search.ts";
import { digestOfFolder, filesIn, generatedDemo } from "./demo-folder.ts";

const made = generatedDemo({ pupils: 1500, years: 3, seed: 11 });

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "monitor-demo-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe("the files of the demo", () => {
  test("are the same for the same seed, and others for another", async () => {
    const [same, other] = [await emptyFolder(), await emptyFolder()];
    await generateDemo({ pupils: 1500, years: 3, seed: 11, out: same });
    await generateDemo({ pupils: 1500, years: 3, seed: 12, out: other });
    const digest = await digestOfFolder(made.folder);
    expect(await digestOfFolder(same)).toBe(digest);
    expect(await digestOfFolder(other)).not.toBe(digest);
  });

  test("are all in the list of sources, beside the list itself and the true parameters", async () => {
    const listed = made.demo.sources.flatMap((source) => source.files);
    expect(await filesIn(made.folder)).toEqual([...listed, "bronnen.json", "waarheid.json"].toSorted());
    expect(JSON.parse(await readFile(join(made.folder, "bronnen.json"), "utf8"))).toEqual(made.demo);
  });

  test("tell what is true of each school, so that an estimate can be checked", async () => {
    const truth: SiteTruth[] = JSON.parse(await readFile(join(made.folder, "waarheid.json"), "utf8"));
    expect(truth.map(({ site }) => site)).toEqual(made.demo.sites.map(({ code }) => code));
    expect(truth.filter(({ careRate }) => careRate <= 0 || careRate >= 1)).toEqual([]);
  });

  test("hold no number that could be a citizen's, apart from test numbers of one school in the last year", async () => {
    const found = new Map<string, string>();
    for (const file of await filesIn(made.folder)) {
      for (const number of numbersThatPassTheElevenTest(await readFile(join(made.folder, file), "utf8"))) {
        found.set(number, file);
      }
    }
    expect(found.size).toBeGreaterThan(15);
    for (const [number, file] of found) {
      expect(Number(number)).toBeGreaterThanOrEqual(999900006);
      expect(Number(number)).toBeLessThanOrEqual(999999990);
      expect(file).toContain("2025-2026");
    }
  });

  test("have the protocol school's pupils in all three sources", async () => {
    const own = made.demo.sources.filter((one) => one.schoolYear === "2025-2026" && one.region === "IR-TWENTE");
    const withTestNumbers = new Set<string>();
    for (const { kind, files } of own) {
      const texts = await Promise.all(files.map((file) => readFile(join(made.folder, file), "utf8")));
      if (texts.some((text) => numbersThatPassTheElevenTest(text).length > 0)) withTestNumbers.add(kind);
    }
    expect(withTestNumbers).toEqual(new Set(["enrolment", "attendance", "care"]));
  });

  test("are not written over anything that is there", async () => {
    const before = await digestOfFolder(made.folder);
    await expect(generateDemo({ pupils: 500, years: 1, seed: 1, out: made.folder })).rejects.toMatchObject({
      name: "Refusal",
      code: "demo-folder-not-empty",
    });
    expect(await digestOfFolder(made.folder)).toBe(before);
  });
});

describe("a demo of 30,000 pupils", () => {
  test("is made region by region: memory does not hold all pupils, who alone would take more", async () => {
    const out = await emptyFolder();
    const order = ["demo", "generate", "--pupils", "30000", "--out", out, "--json"];
    // in megabytes; the plans of all these pupils at once need twice as much
    const limit = "--max-old-space-size=44";
    const { code, said } = await runCommand(order, { NODE_OPTIONS: limit });
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ schoolYears: ["2023-2024", "2024-2025", "2025-2026"] });
  });
});

describe("the command demo generate", () => {
  const run = (...words: string[]) => runCommand(["demo", "generate", ...words], {});

  test("says in Dutch where the files are, and ends with 0", async () => {
    const out = await emptyFolder();
    const { code, said } = await run("--pupils", "500", "--years", "1", "--seed", "3", "--out", out);
    expect(code).toBe(0);
    expect(said).toContain(`2025-2026 staan in ${out}`);
  });

  test("ends with 1 when the folder is in use, and with 2 when the words are wrong", async () => {
    const used = await run("--out", made.folder);
    expect(used.code).toBe(1);
    expect(used.complained).toContain("is niet leeg");
    expect((await run("--pupils", "veel", "--out", "x")).code).toBe(2);
    expect((await run()).code).toBe(2);
  });
});
