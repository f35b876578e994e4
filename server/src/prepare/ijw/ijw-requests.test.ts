import { expect, test } from "vitest";
import { testCitizenNumbers } from "../../linkage/linkage.fixture.ts";
import { codesOf } from "../prepare.fixture.ts";
import { allocated, messageText, requested, started } from "./ijw.fixture.ts";
import { allocation, prepared, request, start } from "./ijw-messages.fixture.ts";

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

test("names of referrers, decision numbers and free text stay behind", async () => {
  const { files, problems } = await prepared({
    "a.xml": start(started("1", "2025-10-01")),
    "b.xml": allocation("2025-09-10", allocated("1", "GEHEIM-7")),
    "c.xml": request("2025-08-28", requested("GEHEIM-7", "02", { BeschikkingNummer: "4711" })),
  });
  expect(JSON.stringify([files, problems])).not.toMatch(/Dokter|4711|GEHEIM|Vrije/);
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
