import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LAYOUTS } from "@monitor/schema/delivery";
import { previousSchoolYear, SCHOOL_TYPES, type SchoolType, type SchoolYear } from "@monitor/schema/vocabulary";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { residenceByPostcode } from "../../server/src/delivery/reference/index.ts";
import type { DemoSource, SiteTruth } from "../../server/src/demo/index.ts";
import { startEmbeddedKeyHolders } from "../../server/src/linkage/embedded-key-holders.ts";
import { demoLinker, protocolLinker } from "../../server/src/linkage/index.ts";
import { FORMATS, type RowProblem } from "../../server/src/prepare/index.ts";
import { prepareToFolder } from "../../server/src/prepare/node/prepare-to-folder.ts";
import { generatedDemo } from "./demo-folder.ts";

const YEAR = "2025-2026";
const made = generatedDemo({ pupils: 6000, years: 2, seed: 21 });

type Row = Readonly<Record<string, string>>;

interface Prepared {
  readonly source: DemoSource;
  readonly problems: readonly RowProblem[];
  readonly rows: (file: string) => readonly Row[];
}

let prepared: Prepared[];
let folder: string;

async function rowsOf(path: string): Promise<Row[]> {
  const [header, ...lines] = (await readFile(path, "utf8")).trimEnd().split("\n");
  const names = header!.split(";");
  return lines.map((line) => Object.fromEntries(line.split(";").map((cell, place) => [names[place]!, cell])));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "monitor-demo-prepared-"));
  const keyHolders = await startEmbeddedKeyHolders(folder);
  const linkerOf = (schoolYear: SchoolYear, bridge: boolean) =>
    demoLinker(protocolLinker({ keyHolders: keyHolders.endpoints, schoolYear, bridge }), schoolYear);
  const [linker, previous] = [linkerOf(YEAR, false), linkerOf(previousSchoolYear(YEAR), true)];
  const residenceOf = residenceByPostcode();
  prepared = [];
  for (const source of made.demo.sources.filter((one) => one.schoolYear === YEAR)) {
    const problems: RowProblem[] = [];
    const { manifest, folder: delivery } = await prepareToFolder({
      format: source.format,
      organisation: source.organisation,
      period: source.period,
      paths: source.files.map((file) => join(made.folder, file)),
      out: join(folder, source.key),
      linker,
      previous: source.bridge ? previous : undefined,
      residenceOf,
      demo: true,
      withoutKeyFile: true,
      onProblem: (problem) => problems.push(problem),
    });
    const rows = new Map<string, Row[]>();
    for (const { name } of manifest.files) rows.set(name, await rowsOf(join(delivery, name)));
    prepared.push({ source, problems, rows: (file) => rows.get(file) ?? [] });
  }
  await keyHolders.stop();
});
afterAll(() => rm(folder, { recursive: true }));

const ofKind = (kind: DemoSource["kind"], file: string) =>
  prepared.filter(({ source }) => source.kind === kind).flatMap(({ rows }) => rows(file));

describe("what the sources of the demo report", () => {
  test("is exactly what is wrong in them on purpose, and that allocations are not used", () => {
    for (const { source, problems } of prepared) {
      const found = problems.map(({ code }) => code).filter((code) => code !== "allocations-only");
      expect(found.toSorted(), source.key).toEqual(source.mistakes.map(({ problem }) => problem).toSorted());
    }
  });

  test("has something to show for each of the sources", () => {
    const wrong = prepared.filter(({ source }) => source.mistakes.length > 0);
    const formats = new Set(wrong.map(({ source }) => source.format));
    expect(formats).toEqual(new Set(["edexml", "ijw", "verzuim-csv", "leerplicht-csv"]));
    expect(prepared.some(({ problems }) => problems.some(({ code }) => code === "allocations-only"))).toBe(true);
  });
});

test("the sources of the demo are in every format, except the one that is a file of others", () => {
  const used = new Set(made.demo.sources.map(({ format }) => format));
  expect([...used, "collectief-csv"].toSorted()).toEqual(Object.keys(FORMATS).toSorted());
  const tables = made.demo.sources.filter(({ files }) => files.some((file) => file.endsWith("collectief.csv")));
  expect(new Set(tables.map(({ format }) => format))).toContain("ijw");
});

describe("the prepared rows of the demo", () => {
  test("fill every file of the three layouts", () => {
    for (const [kind, layouts] of Object.entries(LAYOUTS)) {
      for (const { name } of layouts) expect(ofKind(kind as DemoSource["kind"], name).length, name).toBeGreaterThan(5);
    }
  });

  test("link the same pupil in the three sources", () => {
    const enrolled = new Set(ofKind("enrolment", "enrolments.csv").map((row) => row.identifier));
    const spells = ofKind("attendance", "spells.csv").filter((row) => row.kind !== "notEnrolled" && row.identifier);
    expect(spells.filter((row) => !enrolled.has(row.identifier))).toEqual([]);
    const clients = new Set(ofKind("care", "episodes.csv").map((row) => row.identifier));
    const found = [...clients].filter((identifier) => enrolled.has(identifier)).length / clients.size;
    // the others are too young or too old for school, or the school has no number of them
    expect(found).toBeGreaterThan(0.75);
    expect(found).toBeLessThan(0.98);
  });

  test("let a pupil of Twente be followed from the school year before, and of no other region", () => {
    const bridged = prepared.filter(({ rows }) => rows("bridge.csv").length > 0);
    expect(new Set(bridged.map(({ source }) => `${source.kind} ${source.region}`))).toEqual(
      new Set(["enrolment IR-TWENTE"]),
    );
    const enrolled = new Set(ofKind("enrolment", "enrolments.csv").map((row) => row.identifier));
    const bridge = ofKind("enrolment", "bridge.csv");
    expect(bridge.filter((row) => !enrolled.has(row.identifier) || enrolled.has(row.previous!))).toEqual([]);
  });

  test("show youth care by school type as often as the true rates of the schools say", async () => {
    const truth: SiteTruth[] = JSON.parse(await readFile(join(made.folder, "waarheid.json"), "utf8"));
    const truthOf = new Map(truth.map((one) => [one.site, one]));
    const delivered = new Set(prepared.flatMap(({ source }) => (source.kind === "care" ? [source.organisation] : [])));
    const clients = new Set(ofKind("care", "episodes.csv").map((row) => row.identifier));
    const known = ofKind("enrolment", "enrolments.csv").filter(
      (row) => row.identifier && delivered.has(row.residence!) && row.from! <= "2025-10-01" && row.to! >= "2025-10-01",
    );
    for (const type of Object.keys(SCHOOL_TYPES) as SchoolType[]) {
      const own = known.filter((row) => truthOf.get(row.site!)!.schoolType === type);
      const expected = own.reduce((sum, row) => sum + truthOf.get(row.site!)!.careRate, 0) / own.length;
      const found = own.filter((row) => clients.has(row.identifier)).length / own.length;
      const margin = 5 * Math.sqrt((expected * (1 - expected)) / own.length);
      expect(Math.abs(found - expected), `${type}: ${found} for ${expected}`).toBeLessThan(margin);
    }
  });

  test("show that pupils miss 5 to 6.5% of the lesson time of their school", () => {
    const lessons = new Map<string, number>();
    for (const { site, minutes } of ofKind("attendance", "calendar.csv")) {
      lessons.set(site!, (lessons.get(site!) ?? 0) + Number(minutes));
    }
    const whole = ofKind("enrolment", "enrolments.csv").filter(
      (row) => row.from === "2025-08-01" && row.to === "2026-07-31",
    );
    const references = new Set(whole.map((row) => row.reference));
    const given = whole.reduce((sum, row) => sum + lessons.get(row.site!)!, 0);
    const spells = ofKind("attendance", "spells.csv").filter((row) => references.has(row.reference!));
    const missed = spells.reduce((sum, row) => sum + Number(row.minutes), 0);
    expect(missed / given).toBeGreaterThan(0.05);
    expect(missed / given).toBeLessThan(0.065);
  });

  test("tell who referred, when care was asked for, and which care falls under a collective arrangement", () => {
    const starts = (format: string) =>
      prepared
        .filter(({ source }) => source.kind === "care" && source.format === format)
        .flatMap(({ rows }) => rows("episodes.csv"))
        .filter((row) => row.from! >= "2025-08-01");
    for (const format of ["ijw", "bij"]) {
      const own = starts(format);
      expect(own.length, format).toBeGreaterThan(20);
      const known = own.filter(({ referrer }) => referrer !== "unknown").length / own.length;
      expect(known, format).toBeGreaterThan(0.75);
      expect(own.filter(({ referrer }) => referrer === "generalPractitioner").length, format).toBeGreaterThan(3);
    }
    const asked = starts("ijw").filter((row) => row.requested_on !== "");
    expect(asked.length).toBeGreaterThan(0.75 * starts("ijw").length);
    expect(asked.filter((row) => row.requested_on! > row.from!)).toEqual([]);
    expect(starts("bij").filter((row) => row.requested_on !== "")).toEqual([]);
    expect(ofKind("care", "episodes.csv").filter(({ collective }) => collective === "1").length).toBeGreaterThan(5);
  });

  test("know the municipality of nearly every pupil, some of them outside the eleven regions", () => {
    const pupils = ofKind("enrolment", "enrolments.csv");
    const without = pupils.filter((row) => row.residence === "");
    // the pupils that are wrong on purpose have no postcode
    expect(without.length).toBeLessThanOrEqual(6);
    const own = new Set(prepared.flatMap(({ source }) => source.organisation));
    expect(pupils.filter((row) => row.residence !== "" && !own.has(row.residence!)).length).toBeGreaterThan(10);
  });
});
