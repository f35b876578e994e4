import { AREA_KINDS } from "@monitor/schema/vocabulary";
import { expect, test } from "vitest";
import { codeLetters, referenceAreas } from "./areas.ts";

const { areas, memberships } = referenceAreas();
const membersOf = (area: string) => memberships.filter((membership) => membership.area === area);
const ofKind = (kind: string) => areas.filter((area) => area.kind === kind);

test("there are 342 municipalities, 12 provinces, 42 youth regions and 11 inspiration regions", () => {
  const counts = ["municipality", "province", "youthRegion", "inspirationRegion"].map((kind) => ofKind(kind).length);
  expect(counts).toEqual([342, 12, 42, 11]);
});

test("a place code is unique across all kinds of area", () => {
  expect(new Set(areas.map(({ code }) => code)).size).toBe(areas.length);
  expect(areas.filter(({ kind }) => !Object.hasOwn(AREA_KINDS, kind))).toEqual([]);
});

test("Twente has 14 municipalities, Zuid-Limburg 16 and Almere one", () => {
  expect(["IR-TWENTE", "IR-ZUID-LIMBURG", "IR-ALMERE"].map((code) => membersOf(code).length)).toEqual([14, 16, 1]);
});

test("the municipalities of NO-Friesland, De Meierij and Utrecht are marked uncertain and say why, the others certain", () => {
  for (const { code } of ofKind("inspirationRegion")) {
    const uncertain = ["IR-NO-FRIESLAND", "IR-DE-MEIERIJ", "IR-UTRECHT"].includes(code);
    expect(membersOf(code).every(({ certain, note }) => certain !== uncertain && note !== "")).toBe(true);
  }
});

test("every municipality lies in one province and one youth region, and every member is a known municipality", () => {
  const known = new Set(ofKind("municipality").map(({ code }) => code));
  expect(memberships.filter(({ member }) => !known.has(member))).toEqual([]);
  for (const prefix of ["PV-", "JR-"]) {
    const members = memberships.filter(({ area }) => area.startsWith(prefix)).map(({ member }) => member);
    expect(members.toSorted()).toEqual([...known].toSorted());
  }
});

test("a value in the snapshot that is no alliance code, Europoort, is no alliance", () => {
  expect(ofKind("schoolAlliance").filter(({ code }) => !/^(PO|VO)\d{4}$/.test(code))).toEqual([]);
  expect(ofKind("schoolAlliance").length).toBe(76 + 74);
});

test("a code made from a name has capitals without accents", () => {
  expect(codeLetters("Súdwest-Fryslân")).toBe("SUDWEST-FRYSLAN");
  expect(codeLetters("Gooi-en Vechtstreek")).toBe("GOOI-EN-VECHTSTREEK");
});
