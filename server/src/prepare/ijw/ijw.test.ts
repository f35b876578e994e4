import { expect, test } from "vitest";
import { testCitizenNumbers } from "../../linkage/linkage.fixture.ts";
import { codesOf, faultsOfLayout, prepareText, rowsOf } from "../prepare.fixture.ts";
import { messageText, started, stopped } from "./ijw.fixture.ts";

async function prepared(files: Readonly<Record<string, string>>, organisation = "0153") {
  const result = await prepareText({ format: "ijw", files, organisation });
  expect(faultsOfLayout(result)).toEqual([]);
  expect(result.manifest.counts.read).toBe(result.manifest.counts.delivered + result.manifest.counts.rejected);
  return { ...result, episodes: rowsOf(result, "episodes.csv"), grounds: rowsOf(result, "grounds.csv") };
}

const starts = (...products: Record<string, string>[]) => messageText({ kind: "305", products });
const stops = (...products: Record<string, string>[]) => messageText({ kind: "307", products });

test("a start and its stop in another message are one episode", async () => {
  const { episodes, problems, keys } = await prepared({
    "stop.xml": stops(stopped("300201", "2025-10-01", "2026-03-31", { RedenBeeindiging: "34" })),
    "start.xml": starts(started("300201", "2025-10-01", { Categorie: "41" })),
  });
  expect(problems).toEqual([]);
  expect(episodes).toEqual([
    {
      reference: "99000001-300201",
      identifier: "jjjjaaaag".padEnd(64, "p"),
      unlinked: "",
      municipality: "0153",
      provider: "99000001",
      form: "dayTreatment",
      referrer: "unknown",
      collective: "0",
      requested_on: "",
      from: "2025-10-01",
      to: "2026-03-31",
      stop_reason: "earlyAgreed",
    },
  ]);
  expect(keys).toEqual([{ kind: "jeugdige", site: "", reference: "99000001-300201", name: "Tessa de Proef" }]);
});

test("an allocation is no use: a JW301 counts for nothing and alone makes no delivery", async () => {
  const allocation = messageText({
    kind: "301",
    sender: "0153",
    receiver: "99000001",
    products: [started("300201", "2025-10-01")],
  });
  const { episodes, problems } = await prepared({
    "JW301-a.xml": allocation,
    "JW301-b.xml": allocation,
    "JW305.xml": starts(started("300202", "2025-10-01")),
  });
  expect(episodes.map(({ reference }) => reference)).toEqual(["99000001-300202"]);
  expect(codesOf(problems)).toEqual(["allocations-only"]);
  expect(problems[0]!.reason).toContain("2");
  await expect(prepared({ "JW301-a.xml": allocation })).rejects.toMatchObject({ code: "no-usable-file" });
});

test("names, relatives and comments are in no file of the delivery and in no problem", async () => {
  const { files, problems } = await prepared({ "a.xml": starts(started("300201", "2025-10-01"), started("1", "?")) });
  expect(JSON.stringify([files, problems])).not.toMatch(/Proef|Tessa|Ouder|Vrije|999900006/);
});

test("each product category of JZ020 has its form of care; transport is no care, an unknown one is told", async () => {
  const categories = ["31", "33", "35", "41", "43", "45", "46", "47", "48", "54", "42", "99", ""];
  const { episodes, problems } = await prepared({
    "a.xml": starts(...categories.map((Categorie, place) => started(`${place + 1}`, "2025-10-01", { Categorie }))),
  });
  const forms = new Map(episodes.map(({ reference, form }) => [Number(reference!.slice(9)), form]));
  expect(categories.map((_, place) => forms.get(place + 1) ?? null)).toEqual([
    "ambulatory",
    "dayTreatment",
    "residential",
    "dayTreatment",
    "residential",
    "ambulatory",
    "crisis",
    "probation",
    "protection",
    "ambulatory",
    null,
    null,
    null,
  ]);
  expect(problems.map(({ code, row, severity }) => [code, row, severity])).toEqual([
    ["category-no-care", 11, "error"],
    ["category-unknown", 12, "error"],
    ["category-unknown", 13, "error"],
  ]);
});

test("care that is bought nationally counts, with a warning that its form is a guess", async () => {
  const { episodes, problems } = await prepared({ "a.xml": starts(started("1", "2025-10-01", { Categorie: "55" })) });
  expect(episodes).toHaveLength(1);
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([["category-wide", "warning"]]);
});

test("status 3 takes a start back, status 2 replaces it, whatever the order in which the files are named", async () => {
  const first = messageText({
    kind: "305",
    dated: "2025-10-02",
    products: [started("1", "2025-10-01"), started("2", "2025-10-01"), started("3", "2025-10-01")],
  });
  const correction = messageText({
    kind: "305",
    dated: "2025-10-09",
    products: [
      started("1", "2025-10-01", { StatusAanlevering: "3" }),
      started("2", "2025-10-06", { StatusAanlevering: "2", Categorie: "44" }),
      started("3", "2025-10-01", { StatusAanlevering: "9" }),
    ],
  });
  for (const files of [
    { "a.xml": first, "b.xml": correction },
    { "a.xml": correction, "b.xml": first },
  ]) {
    const { episodes } = await prepared(files);
    expect(episodes.map(({ reference, from, form }) => [reference, from, form])).toEqual([
      ["99000001-2", "2025-10-06", "residential"],
      ["99000001-3", "2025-10-01", "ambulatory"],
    ]);
  }
});

test("a stop that is taken back leaves the care running", async () => {
  const { episodes } = await prepared({
    "a.xml": starts(started("1", "2025-10-01")),
    "b.xml": messageText({ kind: "307", dated: "2026-01-01", products: [stopped("1", "2025-10-01", "2025-12-31")] }),
    "c.xml": messageText({
      kind: "307",
      dated: "2026-01-08",
      products: [stopped("1", "2025-10-01", "2025-12-31", { StatusAanlevering: "3" })],
    }),
  });
  expect(episodes[0]).toMatchObject({ to: "", stop_reason: "" });
});

test("care that starts again after a temporary stop is a second episode of the same allocation", async () => {
  const { episodes } = await prepared({
    "a.xml": starts(started("1", "2025-10-01"), started("1", "2026-02-01")),
    "b.xml": stops(stopped("1", "2025-10-01", "2025-12-31", { RedenBeeindiging: "20" })),
  });
  expect(episodes.map(({ from, to, stop_reason }) => [from, to, stop_reason])).toEqual([
    ["2025-10-01", "2025-12-31", "other"],
    ["2026-02-01", "", ""],
  ]);
});

test("a stop without its start makes the episode by itself, and asks for the older messages", async () => {
  const { episodes, problems } = await prepared({ "a.xml": stops(stopped("1", "2024-10-01", "2025-12-31")) });
  expect(episodes.map(({ from, to }) => [from, to])).toEqual([["2024-10-01", "2025-12-31"]]);
  expect(codesOf(problems)).toEqual(["stop-alone ToewijzingNummer"]);
});

test("a stop of a start that was taken back, or of another person, is told and changes nothing", async () => {
  const { episodes, problems } = await prepared({
    "a.xml": starts(started("1", "2025-10-01", { StatusAanlevering: "3" }), started("2", "2025-10-01")),
    "b.xml": messageText({
      kind: "307",
      bsn: testCitizenNumbers(2)[1]!,
      products: [stopped("1", "2025-10-01", "2025-12-31"), stopped("2", "2025-10-01", "2025-12-31")],
    }),
  });
  expect(episodes.map(({ reference, to }) => [reference, to])).toEqual([["99000001-2", ""]]);
  expect(problems.map(({ code, row }) => [code, row])).toEqual([
    ["stop-of-removed", 1],
    ["stop-other-person", 2],
  ]);
});

test("care that does not run in the period is left out: ended before, or started after it", async () => {
  const { episodes, problems } = await prepared({
    "a.xml": starts(
      started("1", "2023-01-01"),
      started("2", "2023-01-01"),
      started("3", "2026-08-01"),
      started("4", "2026-07-31"),
    ),
    "b.xml": stops(stopped("2", "2023-01-01", "2025-07-31")),
  });
  expect(episodes.map(({ reference }) => reference)).toEqual(["99000001-1", "99000001-4"]);
  expect(codesOf(problems)).toEqual(["outside-period Begindatum", "outside-period Begindatum"]);
});

test("a message for another municipality, of an old release, or without a provider is left out", async () => {
  const product = started("1", "2025-10-01");
  const { problems, manifest } = await prepared({
    "a.xml": starts(product),
    "b.xml": messageText({ kind: "305", receiver: "0363", products: [product] }),
    "c.xml": messageText({ kind: "305", release: "2_4", products: [product] }),
    "d.xml": messageText({ kind: "305", sender: "0153", products: [product] }),
    "e.xml": starts(product).slice(0, 900),
  });
  expect(problems.map(({ code, file }) => [code, file])).toEqual([
    ["other-organisation", "b.xml"],
    ["other-version", "c.xml"],
    ["no-provider", "d.xml"],
    ["broken-xml", "e.xml"],
  ]);
  expect(problems[0]!.reason).toContain("gemeente 0363");
  expect(manifest.counts.delivered).toBe(1);
});

test("each fault of a product names its field", async () => {
  const { problems } = await prepared({
    "a.xml": starts(
      started("", "2025-10-01"),
      started("a b", "2025-10-01"),
      started("999900006", "2025-10-01"),
      started("4", "2025-10-32"),
      started("5", "2025-10-01", { StatusAanlevering: "4" }),
      started("6", "2025-10-01"),
    ),
    "b.xml": stops(
      stopped("6", "2025-10-01", "2025-09-01"),
      stopped("6", "2025-10-01", ""),
      stopped("6", "2025-10-01", "2025-12-01", { RedenBeeindiging: "77" }),
    ),
  });
  expect(problems.map(({ code, field, row, file }) => [code, field, row, file])).toEqual([
    ["allocation-missing", "ToewijzingNummer", 1, "a.xml"],
    ["allocation-form", "ToewijzingNummer", 2, "a.xml"],
    ["allocation-is-citizen-number", "ToewijzingNummer", 3, "a.xml"],
    ["date-form", "Begindatum", 4, "a.xml"],
    ["status-unknown", "StatusAanlevering", 5, "a.xml"],
    ["stop-reason-unknown", "RedenBeeindiging", 3, "b.xml"],
    ["date-order", "Einddatum", 1, "b.xml"],
    ["date-form", "Einddatum", 2, "b.xml"],
  ]);
});

test("an allocation number that only looks like a citizen number travels with a zero in front", async () => {
  const number = testCitizenNumbers(3)[2]!;
  const { episodes } = await prepared({ "a.xml": starts(started(number, "2025-10-01")) });
  expect(episodes[0]!.reference).toBe(`99000001-0${number}`);
});

test("who may share with which school comes from a file of the municipality itself", async () => {
  const { grounds, problems, manifest } = await prepared({
    "a.xml": starts(started("1", "2025-10-01")),
    "toestemmingen.csv":
      "bsn;school;grondslag;geldig_tot\n" +
      "999900006;99aa00;Toestemming;31-7-2027\n999900006;99BB00;wettelijke taak;2027-07-31\n" +
      ";99AA00;toestemming;2027-07-31\n999900006;99AA;toestemming;2027-07-31\n" +
      "999900006;99AA00;omdat het kan;2027-07-31\n999900006;99AA00;toestemming;ooit\n",
  });
  const identifier = "jjjjaaaag".padEnd(64, "p");
  expect(grounds).toEqual([
    { identifier, site: "99AA00", basis: "consent", until: "2027-07-31" },
    { identifier, site: "99BB00", basis: "statutory", until: "2027-07-31" },
  ]);
  expect(problems.map(({ code, row }) => [code, row])).toEqual([
    ["site-form", 5],
    ["word-unknown", 6],
    ["date-form", 7],
    ["ground-unlinked", 4],
  ]);
  expect(manifest.counts).toEqual({ read: 1, delivered: 1, rejected: 0, unlinked: 0 });
});
