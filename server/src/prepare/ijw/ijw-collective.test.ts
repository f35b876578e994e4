import { expect, test } from "vitest";
import { codesOf } from "../prepare.fixture.ts";
import { started, stopped } from "./ijw.fixture.ts";
import { prepared, start, stop } from "./ijw-messages.fixture.ts";

const HEADER = "vestiging;aanbieder;thema;van;tot;bereik;productcode\n";
const collectiveOf = (episodes: Record<string, string>[]) =>
  episodes.map(({ reference, collective }) => [reference!.slice(9), collective]);

const OF_THE_ARRANGEMENT = { Categorie: "45", Code: "45C01" };

test("care with the product code of an arrangement of the same provider is collective, and no other care", async () => {
  const { episodes, problems } = await prepared({
    "a.xml": start(started("1", "2025-10-01", OF_THE_ARRANGEMENT), started("2", "2025-10-01")),
    "collectief.csv": `${HEADER}99AA00;99000001;gedrag;2025-08-25;;30;45C01\n`,
  });
  expect(collectiveOf(episodes)).toEqual([
    ["1", "1"],
    ["2", "0"],
  ]);
  expect(problems).toEqual([]);
});

test("the code of another provider, or a list without codes, makes no care collective", async () => {
  for (const line of ["99AA00;99000002;gedrag;2025-08-25;;30;45C01", "99AA00;99000001;gedrag;2025-08-25;;30;"]) {
    const { episodes } = await prepared({
      "a.xml": start(started("1", "2025-10-01", OF_THE_ARRANGEMENT)),
      "collectief.csv": `${HEADER}${line}\n`,
    });
    expect(collectiveOf(episodes), line).toEqual([["1", "0"]]);
  }
});

test("small letters in the list or in the message are the same code, and care that stopped is collective too", async () => {
  const { episodes } = await prepared({
    "a.xml": start(started("1", "2025-10-01", { Categorie: "45", Code: "45c01" })),
    "b.xml": stop(stopped("1", "2025-10-01", "2025-12-01", { Categorie: "45", Code: "45c01" })),
    "collectief.csv": `${HEADER}99AA00;99000001;gedrag;2025-08-25;;30;45c01\n`,
  });
  expect(collectiveOf(episodes)).toEqual([["1", "1"]]);
  expect(episodes[0]!.to).toBe("2025-12-01");
});

test("a product code of another form leaves its arrangement out, and is told with row and column", async () => {
  const { episodes, problems } = await prepared({
    "a.xml": start(started("1", "2025-10-01", OF_THE_ARRANGEMENT)),
    "collectief.csv": `${HEADER}99AA00;99000001;gedrag;2025-08-25;;30;arrangement\n`,
  });
  expect(codesOf(problems)).toEqual(["product-code-form productcode"]);
  expect(problems[0]).toMatchObject({ row: 2, file: "collectief.csv", severity: "error" });
  expect(collectiveOf(episodes)).toEqual([["1", "0"]]);
});

test("the product code stays behind", async () => {
  const { files } = await prepared({
    "a.xml": start(started("1", "2025-10-01", OF_THE_ARRANGEMENT)),
    "collectief.csv": `${HEADER}99AA00;99000001;gedrag;2025-08-25;;30;45C01\n`,
  });
  expect(JSON.stringify(files)).not.toContain("45C01");
});
