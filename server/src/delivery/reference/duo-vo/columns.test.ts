import fc from "fast-check";
import { expect, test } from "vitest";
import { countPlaces } from "../counts/count-places.ts";
import { rangeOf } from "../published/range.ts";
import { readTable } from "../published/table.ts";
import { countDateIn } from "../reference-date.ts";
import { COLUMNS, DUO_VO, type DuoVoRow } from "./columns.ts";
import { countsOf } from "./load-duo-vo.ts";

const header = Object.values(COLUMNS).join(";");
const row = "18BR;18BR00;Praktijkonderwijs Assen e/o;0106;Assen;Drenthe;235;0";
const bytes = (text: string) => new TextEncoder().encode(text);
const readDuoVo = (file: Uint8Array) => readTable(file, DUO_VO);
const read = (...lines: string[]) => readDuoVo(bytes([header, ...lines].join("\n")));

test("a masked count is 1 to 4, a zero is zero, and anything else that is no number is not a count", () => {
  expect(rangeOf("<5")).toEqual({ lower: 1, upper: 4 });
  expect(rangeOf("0")).toEqual({ lower: 0, upper: 0 });
  expect(["", ".", "x", "-1", "1,5", "<10"].map(rangeOf)).toEqual([null, null, null, null, null, null]);
});

test("the site code is read in both shapes that DUO uses, and a municipality number that lost its zero is mended", () => {
  const { rows } = read("18BR;00;Assen;106;Assen;Drenthe;1;0", "18BR;18BR01;Assen;0106;Assen;Drenthe;1;0");
  expect(rows.map(({ site, municipality }) => [site, municipality])).toEqual([
    ["18BR00", "0106"],
    ["18BR01", "0106"],
  ]);
});

test("a file in windows-1252 reads the same as in UTF-8", () => {
  const text = `${header}\n20FR;20FR08;Penta Bahûrim;1992;Voorne aan Zee;Zuid-Holland;319;0`;
  const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  expect(readDuoVo(latin)).toEqual(readDuoVo(bytes(text)));
  expect(readDuoVo(latin).rows[0]?.name).toBe("Penta Bahûrim");
});

test("quoting, line ends and a byte order mark do not matter", () => {
  const quoted = `"${header.replaceAll(";", '";"')}"\r\n"${row.replaceAll(";", '";"')}"\r\n`;
  expect(readDuoVo(bytes(`\uFEFF${quoted}`))).toEqual(read(row));
});

test("a row that cannot be read is left out with line, field, reason and remedy, and the rest goes on", () => {
  const { rows, problems } = read(
    row.replace("235", "veel"),
    row,
    row,
    "18BR;18BR01",
    "18BR;B1;Assen;0106;Assen;Drenthe;1;0",
    "18BR;18BR07;Assen;010600;Assen;Drenthe;1;0",
    "18BR;18BR08;Assen;0106;Assen;;1;0",
  );
  expect(rows.length).toBe(1);
  expect(problems.map((problem) => [problem.row, problem.field])).toEqual([
    [2, COLUMNS.pupils],
    [4, COLUMNS.site],
    [5, "regel"],
    [6, COLUMNS.site],
    [7, COLUMNS.municipality],
    [8, COLUMNS.province],
  ]);
  expect(problems.every(({ reason, remedy }) => reason !== "" && remedy !== "")).toBe(true);
});

test("a file of another kind is refused, and says which columns are missing", () => {
  expect(() => readDuoVo(bytes("a;b\n1;2\n"))).toThrow(/VESTIGINGSCODE/);
  expect(() => readDuoVo(bytes(""))).toThrow(/ontbreekt/);
  expect(() => readDuoVo(Uint8Array.of(0, 255, 34, 10, 34))).toThrow(/ontbreekt|leesbaar/);
});

test("any bytes at all are read or refused, never an accident", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
      try {
        readDuoVo(Uint8Array.from([...bytes(`${header}\n`), ...noise]));
      } catch (error) {
        expect((error as Error).name).toBe("Refusal");
      }
    }),
  );
});

const rowsOf = fc.array(
  fc.record({
    municipality: fc.constantFrom("0106", "0153", "1900"),
    province: fc.constantFrom("Drenthe", "Friesland"),
    pupils: fc.oneof(fc.nat(3000).map(String), fc.constant("<5")),
  }),
  { minLength: 1, maxLength: 60 },
);

test("municipalities and provinces add up to the sites, lower and upper bound alike", () => {
  fc.assert(
    fc.property(rowsOf, (drawn) => {
      const rows: DuoVoRow[] = drawn.map(({ municipality, province, pupils }, index) => ({
        site: `99AA${String(index).padStart(2, "0")}`,
        name: "school",
        municipality,
        municipalityName: municipality,
        province,
        pupils: rangeOf(pupils)!,
        pupilsAtVavo: { lower: 0, upper: 0 },
      }));
      const total = (kind: string, end: "lower" | "upper" | "sites") =>
        countPlaces(rows.map(countsOf))
          .filter(({ measure, placeKind }) => measure === "leerlingen" && placeKind === kind)
          .reduce((sum, count) => sum + count[end], 0);
      for (const end of ["lower", "upper", "sites"] as const) {
        expect(total("municipality", end)).toBe(total("site", end));
        expect(total("province", end)).toBe(total("site", end));
      }
    }),
  );
});

test("the reference date is 1 October of the year in the file name, unless it is given", () => {
  expect(countDateIn("/map-2019/leerlingen-2024.csv")).toBe("2024-10-01");
  expect(countDateIn("leerlingen-2024.csv", "2024-02-01")).toBe("2024-02-01");
  expect(() => countDateIn("leerlingen.csv")).toThrow(/teldatum/);
  expect(() => countDateIn("leerlingen-2024.csv", "2024-02-31")).toThrow(/teldatum/);
});
