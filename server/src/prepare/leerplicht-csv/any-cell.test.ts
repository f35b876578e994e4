import fc from "fast-check";
import { expect, test } from "vitest";
import { testCitizenNumbers } from "../../linkage/linkage.fixture.ts";
import { faultsOfLayout, prepareText } from "../prepare.fixture.ts";
import { columnsOf, EXEMPTIONS, GUIDANCE, NOT_ENROLLED, REPORTS, type Role } from "./columns.ts";

const NUMBERS = testCitizenNumbers(20);

const anyCell = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom("", "LP-1", "99AA00", "16 uur", "luxe", "5 onder a", "5a", "5.a", "5b", "15", "plan", "16,5"),
    fc.constantFrom(
      "2025-09-01",
      "1-9-2025",
      "2025-09-31",
      "2019-01-01",
      "2027-01-01",
      "=1+1",
      '"',
      "a;b",
      "__proto__",
    ),
    fc.constantFrom(...NUMBERS),
  )
  .map((text) => text.replaceAll(/[\r\n]/g, " "));

const rowsFor = (role: Role) => {
  const width = columnsOf(role).length;
  const row = fc.array(anyCell, { minLength: width, maxLength: width }).map((cells) => cells.join(";"));
  return fc.array(fc.oneof(row, anyCell), { maxLength: 6 });
};

test("any garbage in a cell of a leerplicht file gives a row or a problem, and no number of a person", async () => {
  const files = fc.record({
    [NOT_ENROLLED]: rowsFor(NOT_ENROLLED),
    [REPORTS]: rowsFor(REPORTS),
    [EXEMPTIONS]: rowsFor(EXEMPTIONS),
    [GUIDANCE]: rowsFor(GUIDANCE),
  });
  await fc.assert(
    fc.asyncProperty(files, async (lines) => {
      const texts = (Object.keys(lines) as Role[]).map((role) => [
        `${role}.csv`,
        [columnsOf(role).join(";"), ...lines[role]!].join("\n"),
      ]);
      const prepared = await prepareText({
        format: "leerplicht-csv",
        organisation: "0153",
        files: Object.fromEntries(texts),
      });
      const { read, delivered, rejected } = prepared.manifest.counts;
      expect(read).toBe(delivered + rejected);
      expect(faultsOfLayout(prepared)).toEqual([]);
      const shown = JSON.stringify([prepared.files, prepared.problems]);
      expect(NUMBERS.filter((number) => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(shown))).toEqual([]);
    }),
  );
});
