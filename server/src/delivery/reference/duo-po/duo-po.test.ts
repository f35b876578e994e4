import fc from "fast-check";
import { expect, test } from "vitest";
import { countPlaces } from "../counts/count-places.ts";
import { readTable } from "../published/table.ts";
import { countDateIn } from "../reference-date.ts";
import { DUO_PO, peildatumOf } from "./columns.ts";
import { sumSites } from "./sum-sites.ts";

const HEADER =
  "PEILDATUM;INSTELLINGSCODE;VESTIGINGSCODE;INSTELLINGSNAAM_VESTIGING;GEMEENTENUMMER;GEMEENTENAAM;PROVINCIE;SOORT_PO;CLUSTER;LEEFTIJD_JONGER;LEEFTIJD_4;LEEFTIJD_5;LEEFTIJD_OUDER";
const read = (...lines: string[]) => readTable(new TextEncoder().encode([HEADER, ...lines].join("\n")), DUO_PO);
const row = (changes: { kind?: string; cluster?: string; ages?: string; code?: string; municipality?: string } = {}) =>
  `20241001;99AA;${changes.code ?? "00"};De Proef;${changes.municipality ?? "0153"};Enschede;Overijssel;${changes.kind ?? "Bo"};${changes.cluster ?? ""};${changes.ages ?? "0;12;13;0"}`;

test("the ages of a row are summed, a masked age as 1 to 4", () => {
  const { rows } = read(row({ ages: "<5;12;<5;0" }));
  expect(rows).toMatchObject([
    { site: "99AA00", kind: "bo", countedOn: "2024-10-01", pupils: { lower: 14, upper: 20 } },
  ]);
});

test("the kinds and clusters of one site are summed to all its pupils, and stay apart by kind", () => {
  const { rows } = read(
    row({ kind: "So", cluster: "3", ages: "0;5;6;0" }),
    row({ kind: "So", cluster: "4", ages: "0;<5;6;0" }),
    row({ kind: "Vso", cluster: "4", ages: "0;0;0;30" }),
  );
  const [site] = sumSites(rows);
  expect(site!.counts).toEqual({
    leerlingen: { lower: 48, upper: 51 },
    "leerlingen-so": { lower: 18, upper: 21 },
    "leerlingen-vso": { lower: 30, upper: 30 },
  });
});

test("older files name the site by BRIN NUMMER and VESTIGINGSNUMMER", () => {
  const text = [
    HEADER.replace("INSTELLINGSCODE", "BRIN_NUMMER").replace("VESTIGINGSCODE", "VESTIGINGSNUMMER"),
    row({ code: "1" }),
  ];
  expect(readTable(new TextEncoder().encode(text.join("\n")), DUO_PO).rows).toMatchObject([{ site: "99AA01" }]);
});

test("an empty age, an unknown kind and a double row are told and left out", () => {
  const { rows, problems } = read(
    row(),
    row(),
    row({ code: "02", ages: "0; ;3;0" }),
    row({ code: "03", kind: "Hbo" }),
    row({ code: "04", kind: "constructor" }),
  );
  expect(rows).toHaveLength(1);
  expect(problems.map(({ row: line, field }) => [line, field])).toEqual([
    [3, "VESTIGINGSCODE"],
    [4, "LEEFTIJD 4"],
    [5, "SOORT PO"],
    [6, "SOORT PO"],
  ]);
});

test("a file without one column of an age is another file", () => {
  const header = HEADER.split(";").slice(0, 9).join(";");
  expect(() => readTable(new TextEncoder().encode(`${header}\n`), DUO_PO)).toThrow(/kolommen met aantallen/);
});

test("pupils of a municipality of before a merger count in its successor", () => {
  const { rows } = read(row(), row({ code: "01", municipality: "0398" }), row({ code: "02", municipality: "1980" }));
  const counts = countPlaces(sumSites(rows)).filter(
    ({ placeKind, measure }) => placeKind === "municipality" && measure === "leerlingen",
  );
  expect(counts.map(({ placeCode, lower, sites }) => [placeCode, lower, sites])).toEqual([
    ["0153", 25, 1],
    ["1980", 50, 2],
  ]);
});

test("whatever is masked, the bounds of a municipality are the sums of those of its sites", () => {
  const age = fc.oneof(fc.constant("<5"), fc.nat(60).map(String));
  const ages = fc.array(age, { minLength: 4, maxLength: 4 }).map((cells) => cells.join(";"));
  const kind = fc.constantFrom("Bo", "Sbo", "So", "Vso");
  fc.assert(
    fc.property(fc.array(fc.record({ ages, kind }), { minLength: 1, maxLength: 20 }), (drawn) => {
      const { rows } = read(...drawn.map((one, at) => row({ ...one, code: String(at).padStart(2, "0") })));
      const counts = countPlaces(sumSites(rows));
      for (const measure of new Set(counts.map((count) => count.measure)))
        for (const end of ["lower", "upper", "sites"] as const) {
          const total = (place: string) =>
            counts
              .filter((count) => count.measure === measure && count.placeKind === place)
              .reduce((sum, count) => sum + count[end], 0);
          expect(total("municipality")).toBe(total("site"));
        }
    }),
  );
});

test("the day of counting is read as DUO writes it, and follows from the school year in the name otherwise", () => {
  expect(["20241001", "2024-10-01", "01-10-2024"].map(peildatumOf)).toEqual(Array(3).fill("2024-10-01"));
  expect(peildatumOf("oktober")).toBeNull();
  expect(countDateIn("01.-leerlingen-po-soort-po-cluster-leeftijd-2024-2025.csv")).toBe("2024-10-01");
});
