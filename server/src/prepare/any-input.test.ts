import fc from "fast-check";
import { expect, test } from "vitest";
import { testCitizenNumbers } from "../linkage/linkage.fixture.ts";
import { edexmlText, GOOD, leerling } from "./edexml/edexml.fixture.ts";
import type { FormatName } from "./format.ts";
import { messageText } from "./ijw/ijw.fixture.ts";
import { faultsOfLayout, type Prepared, prepareText } from "./prepare.fixture.ts";
import { CALENDAR_COLUMNS, SPELL_COLUMNS } from "./verzuim-csv/columns.ts";

const NUMBERS = testCitizenNumbers(50);

/** Anything that may stand in a cell: good values, near misses, garbage, and things that must not come through. */
const anyCell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.constantFrom(
    "",
    "?",
    "0",
    "1",
    "2",
    "9",
    "99AA00",
    "99AA",
    "0153",
    "153",
    "ziek",
    "niet-ingeschreven",
    "45",
    "31",
  ),
  fc.constantFrom("2025-09-01", "2025-09-31", "1-9-2025", "2026-07-31", "2019-01-01", "2025-09-01T10:00:00", "330"),
  fc.constantFrom("=1+1", "@x", '"', '";"', "a;b", "\t", "__proto__", "constructor", "toString"),
  fc.constantFrom(...NUMBERS),
);
const oneLine = anyCell.map((text) => text.replace(/[\r\n]/g, " "));

/** The nine digits of a citizen number, anywhere in what leaves the source or is shown. */
const numbersIn = (text: string): string[] =>
  (text.match(/(?<!\d)\d{9}(?!\d)/g) ?? []).filter((digits) => NUMBERS.includes(digits));

function expectSafe(prepared: Prepared) {
  const { manifest, files, problems } = prepared;
  const { read, delivered, rejected, unlinked } = manifest.counts;
  expect(read).toBe(delivered + rejected);
  expect(unlinked).toBeLessThanOrEqual(delivered);
  expect(faultsOfLayout(prepared)).toEqual([]);
  const withErrors = new Set(
    problems.filter(({ severity }) => severity === "error").map(({ file, row }) => `${file} ${row}`),
  );
  expect(withErrors.size).toBeGreaterThanOrEqual(rejected);
  expect(numbersIn(JSON.stringify([files, problems]))).toEqual([]);
}

const prepared = (format: FormatName, organisation: string, files: Record<string, string>) =>
  prepareText({ format, organisation, files });

const escaped = (text: string) =>
  text.replace(/[^ -~]|[&<>"]/gu, (sign) => (/[\x20-\x7e]/.test(sign) ? `&#${sign.charCodeAt(0)};` : "~"));

test("any garbage in a cell of an attendance file gives a row or a problem, and no number of a person", async () => {
  const row = fc.array(oneLine, { minLength: 8, maxLength: 8 }).map((cells) => cells.join(";"));
  const day = fc.array(oneLine, { minLength: 3, maxLength: 3 }).map((cells) => cells.join(";"));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(row, oneLine), { maxLength: 8 }),
      fc.array(day, { maxLength: 4 }),
      fc.constantFrom("99001", "99AA", "99AA00", "0153"),
      async (rows, days, organisation) => {
        const files = {
          "verzuim.csv": [SPELL_COLUMNS.join(";"), ...rows].join("\n"),
          "schoolkalender.csv": [CALENDAR_COLUMNS.join(";"), ...days].join("\n"),
        };
        expectSafe(await prepared("verzuim-csv", organisation, files));
      },
    ),
  );
});

test("a pupil with garbage in one field is a row or a problem, and no number of a person comes through", async () => {
  const field = fc.constantFrom(
    "geboortedatum",
    "geslacht",
    "jaargroep",
    "postcodenl",
    "instroomdatum",
    "uitstroomdatum",
    "bsn",
  );
  const pupil = fc.record({ key: anyCell, field, value: anyCell, group: anyCell, site: anyCell });
  await fc.assert(
    fc.asyncProperty(fc.array(pupil, { maxLength: 6 }), async (pupils) => {
      const leerlingen = pupils.map(({ key, field, value, group, site }) =>
        leerling(
          escaped(key),
          `${GOOD}<groep key="${escaped(group)}"/><vestiging key="${escaped(site)}"/><${field}>${escaped(value)}</${field}>`,
        ),
      );
      const groepen = pupils.map(({ group }) => `<groep key="${escaped(group)}"><naam>x</naam></groep>`).join("");
      const text = edexmlText({ groepen, leerlingen: leerlingen.join("") });
      const result = await prepared("edexml", "99001", { "a.xml": text });
      expect(result.manifest.counts.read).toBe(pupils.length);
      expectSafe(result);
    }),
  );
});

test("care with garbage in any field is a row or a problem, and no number of a person comes through", async () => {
  const product = fc.record({
    ToewijzingNummer: fc.oneof(fc.constantFrom("1", "2", "3"), anyCell).map(escaped),
    Categorie: fc.oneof(fc.constant("45"), anyCell).map(escaped),
    Begindatum: fc.oneof(fc.constant("2025-09-01"), anyCell).map(escaped),
    StatusAanlevering: fc.constantFrom("1", "2", "3", "9", "x", ""),
    Einddatum: fc.oneof(fc.constant("2026-03-01"), anyCell).map(escaped),
    RedenBeeindiging: anyCell.map(escaped),
  });
  const message = fc.record({
    kind: fc.constantFrom("305" as const, "307" as const),
    bsn: fc.constantFrom("", ...NUMBERS.slice(0, 2)),
    products: fc.array(product, { minLength: 1, maxLength: 5 }),
  });
  const grounds = fc.array(
    fc.array(oneLine, { minLength: 4, maxLength: 4 }).map((cells) => cells.join(";")),
    { maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 4 }), grounds, async (messages, lines) => {
      const files = Object.fromEntries(messages.map((one, place) => [`${place}.xml`, messageText(one)]));
      const csv = ["bsn;school;grondslag;geldig_tot", ...lines].join("\n");
      expectSafe(await prepared("ijw", "0153", { ...files, "toestemmingen.csv": csv }));
    }),
  );
});
