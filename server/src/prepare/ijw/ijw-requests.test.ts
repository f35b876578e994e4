import fc from "fast-check";
import { expect, test } from "vitest";
import { testCitizenNumbers } from "../../linkage/linkage.fixture.ts";
import { codesOf, faultsOfLayout, prepareText, rowsOf } from "../prepare.fixture.ts";
import { allocated, messageText, requested, started, stopped } from "./ijw.fixture.ts";

type Products = Record<string, string>[];

async function prepared(files: Readonly<Record<string, string>>) {
  const result = await prepareText({ format: "ijw", files, organisation: "0153" });
  expect(faultsOfLayout(result)).toEqual([]);
  const { counts } = result.manifest;
  expect(counts.read).toBe(counts.delivered + counts.rejected);
  return { ...result, episodes: rowsOf(result, "episodes.csv") };
}

const start = (...products: Products) => messageText({ kind: "305", products });
const stop = (...products: Products) => messageText({ kind: "307", products });
const request = (dated: string, ...products: Products) => messageText({ kind: "315", dated, products });
const allocation = (dated: string, ...products: Products) =>
  messageText({ kind: "301", sender: "0153", receiver: "99000001", dated, products });

const referrersOf = (episodes: Record<string, string>[]) =>
  episodes.map(({ reference, referrer, requested_on }) => [reference!.slice(9), referrer, requested_on]);

test("who referred and when care was asked for come from the request, by the reference in the allocation", async () => {
  const { episodes, problems } = await prepared({
    "JW305.xml": start(started("1", "2025-10-01"), started("2", "2025-10-01")),
    "JW301.xml": allocation("2025-09-10", allocated("1", "A-1"), allocated("2", "A-2")),
    "JW315.xml": request(
      "2025-08-28",
      requested("A-1", "02", { BeschikkingNummer: "77", BeschikkingIngangsdatum: "2025-09-01" }),
    ),
  });
  expect(referrersOf(episodes)).toEqual([
    ["1", "generalPractitioner", "2025-08-28"],
    ["2", "unknown", ""],
  ]);
  expect(codesOf(problems)).toEqual(["allocations-only"]);
});

test("each referrer of code list COD327 has its word; 07 of the CBS is not on it and is told", async () => {
  const codes = ["01", "02", "03", "04", "05", "06", "08", "07", ""];
  const { episodes, problems } = await prepared({
    "a.xml": start(...codes.map((_, place) => started(`${place + 1}`, "2025-10-01"))),
    "b.xml": allocation("2025-09-10", ...codes.map((_, place) => allocated(`${place + 1}`, `R${place}`))),
    "c.xml": request("2025-08-28", ...codes.map((code, place) => requested(`R${place}`, code))),
  });
  expect(episodes.map(({ referrer }) => referrer)).toEqual([
    "municipality",
    "generalPractitioner",
    "youthDoctor",
    "certifiedInstitution",
    "medicalSpecialist",
    "none",
    "court",
    "unknown",
    "unknown",
  ]);
  expect(
    problems.filter(({ code }) => code === "referrer-unknown").map(({ row, severity }) => [row, severity]),
  ).toEqual([
    [8, "warning"],
    [9, "warning"],
  ]);
});

test("a request for change that gave an allocation a new reference does not hide its first request", async () => {
  const { episodes } = await prepared({
    "a.xml": start(started("1", "2025-10-01")),
    "b.xml": allocation("2025-09-10", allocated("1", "FIRST")),
    "c.xml": allocation("2026-01-10", allocated("1", "CHANGE")),
    "d.xml": request("2025-08-28", requested("FIRST", "03")),
  });
  expect(referrersOf(episodes)).toEqual([["1", "youthDoctor", "2025-08-28"]]);
});

test("a request that was refused and sent again is as old as the first, and as true as the last", async () => {
  const { episodes } = await prepared({
    "a.xml": start(started("1", "2025-10-01")),
    "b.xml": allocation("2025-09-10", allocated("1", "A")),
    "c.xml": request("2025-09-02", requested("A", "05")),
    "d.xml": request("2025-08-28", requested("A", "02")),
  });
  expect(referrersOf(episodes)).toEqual([["1", "medicalSpecialist", "2025-08-28"]]);
});

test("the same reference for another youth or of another provider says nothing about this care", async () => {
  const [, other] = testCitizenNumbers(2);
  const { episodes, problems } = await prepared({
    "a.xml": start(started("1", "2025-10-01")),
    "b.xml": allocation("2025-09-10", allocated("1", "A")),
    "c.xml": messageText({ kind: "315", bsn: other!, products: [requested("A", "02")] }),
    "d.xml": messageText({ kind: "315", sender: "99000002", products: [requested("A", "04")] }),
  });
  expect(referrersOf(episodes)).toEqual([["1", "unknown", ""]]);
  expect(problems.find(({ code }) => code === "requests-without-allocation")!.reason).toContain("referentie: 2.");
});

test("requests without the allocations that followed are told once, with their number", async () => {
  const { episodes, problems } = await prepared({
    "a.xml": start(started("1", "2025-10-01")),
    "b.xml": request("2025-08-28", requested("A", "02"), requested("B", "02")),
  });
  expect(episodes).toHaveLength(1);
  expect(problems.map(({ code, file, severity }) => [code, file, severity])).toEqual([
    ["requests-without-allocation", "b.xml", "warning"],
  ]);
  expect(problems[0]!.reason).toContain("2");
});

test("a request with a day that does not exist, such as 31 June, is a fault of that row and of nothing else", async () => {
  const { episodes, problems, manifest } = await prepared({
    "a.xml": start(started("1", "2025-10-01"), started("2", "2025-10-01"), started("3", "2027-06-31")),
    "b.xml": allocation("2025-09-10", allocated("1", "A"), allocated("2", "B", { Einddatum: "2026-02-30" })),
    "c.xml": request("2025-08-28", requested("A", "02", { ToewijzingEinddatum: "2027-06-31" }), requested("", "02")),
  });
  expect(referrersOf(episodes)).toEqual([
    ["1", "unknown", ""],
    ["2", "unknown", ""],
  ]);
  expect(problems.map(({ code, field, file, row }) => [code, field, file, row])).toEqual([
    ["date-form", "ToewijzingEinddatum", "c.xml", 1],
    ["reference-missing", "ReferentieAanbieder", "c.xml", 2],
    ["date-form", "Einddatum", "b.xml", 2],
    ["date-form", "Begindatum", "a.xml", 3],
    ["allocations-only", null, "b.xml", null],
  ]);
  expect(manifest.counts).toMatchObject({ read: 3, delivered: 2, rejected: 1 });
});

test("a stop after the end of the allocation counts and is flagged; one on its last day is not", async () => {
  const { episodes, problems } = await prepared({
    "a.xml": start(started("1", "2025-10-01"), started("2", "2025-10-01"), started("3", "2025-10-01")),
    "b.xml": stop(
      stopped("1", "2025-10-01", "2026-02-01"),
      stopped("2", "2025-10-01", "2026-01-31"),
      stopped("3", "2025-10-01", "2026-02-01"),
    ),
    "c.xml": allocation(
      "2025-09-10",
      allocated("1", "", { Einddatum: "2026-01-31" }),
      allocated("2", "", { Einddatum: "2026-01-31" }),
      allocated("3", ""),
    ),
  });
  expect(episodes.map(({ to }) => to)).toEqual(["2026-02-01", "2026-01-31", "2026-02-01"]);
  const flagged = problems.filter(({ code }) => code === "stop-after-allocation");
  expect(flagged.map(({ file, row, field, severity }) => [file, row, field, severity])).toEqual([
    ["b.xml", 1, "Einddatum", "warning"],
  ]);
});

test("an allocation that was prolonged by a newer message flags nothing", async () => {
  const { problems } = await prepared({
    "a.xml": start(started("1", "2025-10-01")),
    "b.xml": stop(stopped("1", "2025-10-01", "2026-02-01")),
    "new.xml": allocation("2026-01-10", allocated("1", "", { Einddatum: "2026-06-30" })),
    "old.xml": allocation("2025-09-10", allocated("1", "", { Einddatum: "2026-01-31" })),
  });
  expect(codesOf(problems)).toEqual(["allocations-only"]);
});

test("care without a stop of which the allocation ended before the period counts, and is told with its number", async () => {
  const { episodes, problems } = await prepared({
    "a.xml": start(started("1", "2023-10-01"), started("2", "2024-10-01"), started("3", "2025-10-01")),
    "b.xml": allocation(
      "2023-09-10",
      allocated("1", "", { Einddatum: "2024-06-30" }),
      allocated("2", "", { Einddatum: "2025-07-31" }),
      allocated("3", "", { Einddatum: "2025-12-31" }),
    ),
  });
  expect(episodes).toHaveLength(3);
  const told = problems.find(({ code }) => code === "runs-after-allocation")!;
  expect(told.severity).toBe("warning");
  expect(told.reason).toContain("eindigde: 2.");
});

test("an allocation that leaves the product open may be delivered as two products from the same day", async () => {
  const { episodes } = await prepared({
    "a.xml": start(
      started("1", "2025-10-01", { Code: "45A01" }),
      started("1", "2025-10-01", { Code: "45A02" }),
      started("1", "2025-10-01", { Categorie: "46" }),
    ),
    "b.xml": stop(stopped("1", "2025-10-01", "2025-12-31", { Code: "45A02" })),
  });
  expect(episodes.map(({ form, to }) => [form, to]).toSorted()).toEqual([
    ["ambulatory", ""],
    ["ambulatory", "2025-12-31"],
    ["crisis", ""],
  ]);
});

test("a correction in release 3.2 takes a product back with status 3 and sends another with status 1", async () => {
  const { episodes } = await prepared({
    "a.xml": messageText({ kind: "305", dated: "2025-10-02", products: [started("1", "2025-10-01")] }),
    "b.xml": messageText({
      kind: "305",
      dated: "2025-10-09",
      products: [
        started("1", "2025-10-01", { StatusAanlevering: "3" }),
        started("1", "2025-10-01", { Categorie: "44" }),
      ],
    }),
    "c.xml": stop(stopped("1", "2025-10-01", "2025-12-31", { Categorie: "44" })),
  });
  expect(episodes.map(({ form, to }) => [form, to])).toEqual([["residential", "2025-12-31"]]);
});

test("work of a certified institution in the preventive judicial frame is no youth care", async () => {
  const { episodes, problems } = await prepared({
    "a.xml": start(started("1", "2025-10-01", { Categorie: "49" }), started("2", "2025-10-01")),
  });
  expect(episodes).toHaveLength(1);
  expect(codesOf(problems)).toEqual(["preventive-no-care Categorie"]);
});

test("names of referrers, decision numbers and free text stay behind", async () => {
  const { files, problems } = await prepared({
    "a.xml": start(started("1", "2025-10-01")),
    "b.xml": allocation("2025-09-10", allocated("1", "GEHEIM-7")),
    "c.xml": request("2025-08-28", requested("GEHEIM-7", "02", { BeschikkingNummer: "4711" })),
  });
  expect(JSON.stringify([files, problems])).not.toMatch(/Dokter|4711|GEHEIM|Vrije/);
});

test("an allocation by another municipality, or to no provider, is left out", async () => {
  const { problems } = await prepared({
    "a.xml": start(started("1", "2025-10-01")),
    "b.xml": messageText({ kind: "301", sender: "0363", receiver: "99000001", products: [allocated("1", "A")] }),
    "c.xml": messageText({ kind: "301", sender: "0153", receiver: "0363", products: [allocated("1", "A")] }),
  });
  expect(problems.slice(0, 2).map(({ code, field, file }) => [code, field, file])).toEqual([
    ["other-organisation", "Afzender", "b.xml"],
    ["no-provider", "Ontvanger", "c.xml"],
  ]);
});

test("the grounds and the collective arrangements of the municipality go along in the same delivery", async () => {
  const result = await prepared({
    "a.xml": start(started("1", "2025-10-01")),
    "toestemmingen.csv": "bsn;school;grondslag;geldig_tot\n999900006;99AA00;toestemming;2026-07-31\n",
    "collectief.csv": "vestiging;aanbieder;thema;van;tot;bereik\n99AA00;99000001;gedrag;2025-08-25;;3\n",
  });
  expect(result.manifest.files.map(({ name, rows }) => [name, rows])).toEqual([
    ["episodes.csv", 1],
    ["grounds.csv", 1],
    ["arrangements.csv", 1],
  ]);
});

/** What happened to one allocation: each message that somebody sent about it, in the order of time. */
const history = fc.record({
  referrer: fc.constantFrom("01", "02", "08", ""),
  end: fc.constantFrom("", "2026-01-31"),
  removed: fc.boolean(),
  again: fc.boolean(),
  stopped: fc.boolean(),
});

test("in whatever order the files are named, the episodes are the same", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(history, { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.nat({ max: 10_000 })),
      async (histories, numbers) => {
        const messages = histories.flatMap(({ referrer, end, removed, again, stopped: ends }, place) => {
          const number = `${place + 1}`;
          const back = started(number, "2025-10-01", { StatusAanlevering: "3" });
          return [
            request("2025-08-01", requested(`R${number}`, referrer)),
            allocation("2025-08-20", allocated(number, `R${number}`, end === "" ? {} : { Einddatum: end })),
            messageText({ kind: "305", dated: "2025-10-02", products: [started(number, "2025-10-01")] }),
            ...(removed ? [messageText({ kind: "305", dated: "2025-10-03", products: [back] })] : []),
            ...(again
              ? [messageText({ kind: "305", dated: "2025-10-04", products: [started(number, "2025-10-01")] })]
              : []),
            ...(ends ? [messageText({ kind: "307", products: [stopped(number, "2025-10-01", "2026-03-01")] })] : []),
          ];
        });
        const named = (prefixes: readonly number[]) =>
          Object.fromEntries(
            messages.map((text, place) => [`${prefixes[place]}-${place}.xml`, text] as const).toSorted(),
          );
        const once = await prepared(named(messages.map((_, place) => place)));
        const again = await prepared(named([...numbers.take(messages.length)]));
        expect(again.files["episodes.csv"]).toBe(once.files["episodes.csv"]);
        expect(again.problems.map(({ code }) => code).toSorted()).toEqual(
          once.problems.map(({ code }) => code).toSorted(),
        );
        const alive = histories.filter(({ removed, again: more }) => !removed || more);
        expect(once.episodes).toHaveLength(alive.length);
      },
    ),
    { numRuns: 40 },
  );
});
