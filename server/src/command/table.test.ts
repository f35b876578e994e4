import { expect, test } from "vitest";
import { asTable } from "./table.ts";

test("columns line up, with words at the left and numbers at the right", () => {
  expect(
    asTable(
      ["soort", "regels"],
      [
        ["verzuim", "1.250"],
        ["jeugdhulp", "7"],
      ],
    ),
  ).toBe("soort      regels\nverzuim     1.250\njeugdhulp       7");
});
