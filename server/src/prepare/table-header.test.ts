import fc from "fast-check";
import { expect, test } from "vitest";
import { headerColumns, plainCell, separatorOf } from "./table-header.ts";

test("the columns of a table are known whatever its separator, quotes and capitals", () => {
  for (const head of ["BSN;van\n1;2", '"bsn","van"\n1,2', " bsn \tvan\r\n1\t2", "sep=,\nbsn,van\n", "\n\nbsn;van"])
    expect(headerColumns(head), head).toEqual(["bsn", "van"]);
});

test("a text without a separator has no columns", () => {
  for (const head of ["", "\n", "zomaar een zin", "sep=;", "<EDEX>"]) expect(headerColumns(head), head).toEqual([]);
});

test("a semicolon goes before a tab and a comma, because names of columns hold none", () => {
  expect(separatorOf("straat, huisnummer;plaats")).toBe(";");
});

test("taking the wrapper of a spreadsheet from a value keeps what is in it, and nothing is left to take", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Za-z.-]{0,12}$/), (value) => {
      expect(plainCell(` ="${value}" `)).toBe(value);
      expect(plainCell(plainCell(`="${value}"`))).toBe(value);
    }),
  );
});
