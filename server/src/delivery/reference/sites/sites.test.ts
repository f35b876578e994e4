import { SCHOOL_TYPES } from "@monitor/schema/vocabulary";
import fc from "fast-check";
import { expect, test } from "vitest";
import { municipalityTodayIn } from "../municipalities/municipality-today.ts";
import { readTable } from "../published/table.ts";
import { schoolTypeOfStructure } from "./education-structure.ts";
import { DUO_VO_ADDRESSES, OWN_SITE_LIST } from "./lists.ts";
import { siteTable } from "./site-table.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const municipalities = new Set(["0106", "0153"]);
const today = municipalityTodayIn(municipalities, [
  { code: "0999", into: "0153" },
  { code: "0998", into: "0106" },
  { code: "0998", into: "0153" },
]);
const readDuo = (file: Uint8Array) => readTable(file, siteTable(DUO_VO_ADDRESSES, today));
const readOwn = (...lines: string[]) =>
  readTable(
    bytes(["vestiging;naam;soort;bestuur;postcode;plaats;gemeente", ...lines].join("\n")),
    siteTable(OWN_SITE_LIST, today),
  );

/** A file of DUO with the columns that count, and the two that may not be kept. */
const duoHeader =
  "BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;TELEFOONNUMMER;INTERNETADRES;ONDERWIJSSTRUCTUUR";
const duo = (...lines: string[]) => readDuo(bytes([duoHeader, ...lines].join("\n")));
const assen = "10053;18BR;18BR00;Praktijkonderwijs Assen;9406 NN;ASSEN;0106;ASSEN;0500-000;www.voorbeeld.nl;PRO";

test.each([
  ["PRO", "pro"],
  ["VBO", "vmbo"],
  ["MAVO", "vmbo"],
  ["VBO/MAVO", "vmbo"],
  ["HAVO", "havo-vwo"],
  ["VWO", "havo-vwo"],
  ["HAVO/VWO", "havo-vwo"],
  ["MAVO/HAVO", "vo"],
  ["MAVO/HAVO/VWO", "vo"],
  ["VBO/HAVO", "vo"],
  ["VBO/HAVO/VWO", "vo"],
  ["VBO/MAVO/HAVO", "vo"],
  ["VBO/MAVO/HAVO/VWO", "vo"],
  ["VBO/MAVO/HAVO/VWO/PRO", "vo"],
  ["VBO/PRO", "vo"],
  ["VBO/MAVO/PRO", "vo"],
  ["BRUGJAAR", "vo"],
  ["MBO", null],
  ["VBO/ROC", null],
  ["", null],
  ["constructor", null],
])("a site that DUO calls '%s' is of the kind %s", (structure, type) => {
  expect(schoolTypeOfStructure(structure)).toBe(type);
});

test("a school site of DUO keeps what the monitor needs, and no telephone number or web address", () => {
  expect(duo(assen).rows).toEqual([
    {
      code: "18BR00",
      name: "Praktijkonderwijs Assen",
      schoolType: "pro",
      boardCode: "10053",
      postcode4: "9406",
      place: "ASSEN",
      municipalityCode: "0106",
      demo: false,
    },
  ]);
});

test("a site code of two characters is joined to the code of the institution", () => {
  const [full, short] = [duo(assen), duo(assen.replace(";18BR00;", ";00;"))];
  expect(short.rows).toEqual(full.rows);
});

test("the addresses read the same in windows-1252 and in UTF-8", () => {
  const text = `${duoHeader}\n${assen.replace("Praktijkonderwijs Assen", "Bahûrim")}`;
  const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  expect(readDuo(latin).rows[0]?.name).toBe("Bahûrim");
  expect(readDuo(latin)).toEqual(readDuo(bytes(text)));
});

test("a postcode that is a single space is unknown, and the site is kept", () => {
  const { rows, problems } = duo(assen.replace("9406 NN", " "));
  expect([rows[0]?.postcode4, problems]).toEqual([null, []]);
});

const wrong: [field: string, was: string, becomes: string][] = [
  ["VESTIGINGSCODE", ";18BR00;", ";B1;"],
  ["VESTIGINGSNAAM", "Praktijkonderwijs Assen", " "],
  ["ONDERWIJSSTRUCTUUR", ";PRO", ";MBO"],
  ["ONDERWIJSSTRUCTUUR", ";PRO", "; "],
  ["BEVOEGD GEZAG NUMMER", "10053", "1005"],
  ["POSTCODE", "9406 NN", "94 NN"],
  ["PLAATSNAAM", ";ASSEN;0106", "; ;0106"],
  ["GEMEENTENUMMER", ";0106;", ";0003;"],
  ["GEMEENTENUMMER", ";0106;", ";Assen;"],
  ["regel", ";PRO", ""],
];
test.each(wrong)("a row with a wrong %s is left out, says so in words, and the rest goes on", (field, was, becomes) => {
  const other = assen.replace("18BR00", "18BR01");
  const { rows, problems } = duo(assen.replace(was, becomes), other);
  expect(rows.map(({ code }) => code)).toEqual(["18BR01"]);
  expect(problems).toMatchObject([{ row: 2, field, reason: /.{4}/, remedy: /(Verbeter|Gebruik) .*\.$/ }]);
});

test("a school in a municipality of before a merger lies in its successor", () => {
  expect(duo(assen.replace("0106", "999")).rows).toMatchObject([{ municipalityCode: "0153" }]);
});

test("a municipality that is unknown, or was divided, is named with what to do", () => {
  const reasonOf = (code: string) => duo(assen.replace("0106", code)).problems[0];
  expect(reasonOf("0003")).toMatchObject({ reason: "gemeente 0003 is niet bekend", remedy: /gemeente van nu/ });
  expect(reasonOf("0998")).toMatchObject({ reason: /0998 is opgeheven en verdeeld/ });
});

test("our own list takes every kind of school by its code, and no other word", () => {
  const kinds = Object.keys(SCHOOL_TYPES);
  const row = (soort: string, index: number) => `99AA0${index};School;${soort};99001;7511 AB;Enschede;153`;
  const { rows, problems } = readOwn(...kinds.map(row), row("basisschool", 9));
  expect(rows.map(({ schoolType }) => schoolType)).toEqual(kinds);
  expect(rows.every((site) => site.municipalityCode === "0153" && site.postcode4 === "7511" && !site.demo)).toBe(true);
  expect(problems).toMatchObject([{ row: 10, field: "soort", remedy: /bao, sbo, so/ }]);
});

test("in our own list a site code is always whole, and of two equal codes the first counts", () => {
  const row = "99AA00;De Eik;bao;99001;;Enschede;0153";
  const { rows, problems } = readOwn(row, row.replace("De Eik", "De Linde"), row.replace("99AA00", "00"));
  expect(rows.map(({ name }) => name)).toEqual(["De Eik"]);
  expect(problems).toMatchObject([
    { row: 3, field: "vestiging", reason: /al in/ },
    { row: 4, field: "vestiging", reason: /BRIN/ },
  ]);
});

test("the line of each site is remembered, so that a later objection can name it", () => {
  expect([...duo("kapot", assen).lineOf]).toEqual([["18BR00", 3]]);
});

test("a file of the other kind is refused with the columns that it lacks, and what to use", () => {
  const refused = (read: () => unknown) => {
    try {
      return read();
    } catch (error) {
      return error;
    }
  };
  expect(refused(() => readDuo(bytes("vestiging;naam\n")))).toMatchObject({
    code: "duo-vo-adressen-columns",
    message: /ONDERWIJSSTRUCTUUR/,
    remedy: /DUO/,
  });
  expect(refused(() => readTable(bytes(duoHeader), siteTable(OWN_SITE_LIST, today)))).toMatchObject({
    code: "scholen-columns",
    message: /soort/,
    remedy: /vestiging;naam;soort;bestuur;postcode;plaats;gemeente/,
  });
});

test("a quotation mark that is never closed refuses the whole file, and says so", () => {
  const refused = () => readOwn("99AA00;De Eik;bao;99001;;Enschede;0153", '99AB00;"De Linde;bao;99001;;Enschede;0153');
  expect(refused).toThrow(/aanhalingsteken/);
});

test("whatever stands in a row, it is a real site with sound codes or a problem of that row", () => {
  const cell = fc.oneof(fc.constantFrom("99AA00", "99001", "0153", "bao", "7511 AB", " "), fc.string());
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 8 }), { maxLength: 6 }), (lines) => {
      const text = lines.map((cells) => cells.join(";").replaceAll('"', ""));
      const { rows, problems } = readOwn(...text);
      for (const site of rows) {
        expect(site).toMatchObject({ code: /^\d{2}[A-Z]{2}\d{2}$/, boardCode: /^\d{5}$/, demo: false });
        expect(municipalities.has(site.municipalityCode)).toBe(true);
      }
      for (const { reason, remedy, field } of problems) expect([reason, remedy, field]).not.toContain("");
    }),
  );
});
