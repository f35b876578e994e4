import { expect, test } from "vitest";
import { testCitizenNumbers } from "../linkage/linkage.fixture.ts";
import type { Linker } from "../linkage/linker.ts";
import { faultsOfLayout, lettersLinker, prepareText, rowsOf } from "./prepare.fixture.ts";

/** Of the year before: identifiers of the same letters, but with other ones behind them. */
function previousYear() {
  const asked: string[] = [];
  const linker: Linker = {
    keys: "m".repeat(64),
    async identify(numbers) {
      asked.push(...numbers);
      const now = await lettersLinker.identify(numbers);
      return now.map((one) => ("id" in one ? { id: one.id.replaceAll("p", "o") } : one));
    },
  };
  return { asked, linker };
}

const [anna, bram, chris] = testCitizenNumbers(3) as [string, string, string];

const prepared = (lines: readonly string[], previous?: Linker) =>
  prepareText({
    format: "leerlingen-csv",
    organisation: "99001",
    files: { "leerlingen.csv": `leerlingsleutel;bsn;vestiging\n${lines.join("\n")}\n` },
    ...(previous && { previous }),
  });

const letters = (number: string, behind: string) =>
  number.replace(/\d/g, (digit) => "abcdefghij"[Number(digit)]!).padEnd(64, behind);

test("a delivery with a bridge names each linked pupil of this year and of the year before, and nobody else", async () => {
  const { asked, linker } = previousYear();
  const delivery = await prepared([`1;${anna};99AA00`, `2;;99AA00`, `3;${bram};99AA00`, `4;12345;99AA00`], linker);
  expect(faultsOfLayout(delivery)).toEqual([]);
  expect(rowsOf(delivery, "bridge.csv")).toEqual(
    [anna, bram].map((pupil) => ({ identifier: letters(pupil, "p"), previous: letters(pupil, "o") })),
  );
  expect(asked.toSorted()).toEqual([anna, bram]);
  // a bridge is about persons who are counted already
  expect(delivery.manifest.counts).toMatchObject({ delivered: 4, unlinked: 2 });
});

test("a pupil who is enrolled at two sites is in the bridge once", async () => {
  const { linker } = previousYear();
  const delivery = await prepared([`1;${anna};99AA00`, `1;${anna};99AB00`, `2;${chris};99AB00`], linker);
  expect(rowsOf(delivery, "enrolments.csv")).toHaveLength(3);
  expect(rowsOf(delivery, "bridge.csv")).toHaveLength(2);
});

test("without being asked for, a delivery has no bridge: its school year stands on its own", async () => {
  const delivery = await prepared([`1;${anna};99AA00`]);
  expect(delivery.manifest.files.map(({ name }) => name)).not.toContain("bridge.csv");
  expect(Object.keys(delivery.files)).not.toContain("bridge.csv");
});

test("care and attendance have no bridge", async () => {
  const { asked, linker } = previousYear();
  const attempt = prepareText({
    format: "verzuim-csv",
    organisation: "99001",
    files: { "verzuim.csv": "leerlingsleutel;bsn;vestiging\n" },
    previous: linker,
  });
  await expect(attempt).rejects.toMatchObject({ code: "bridge-kind", remedy: "Lever zonder --bridge." });
  expect(asked).toEqual([]);
});
