import { expect, test } from "vitest";
import { testCitizenNumbers } from "../../linkage/linkage.fixture.ts";
import { codesOf } from "../prepare.fixture.ts";
import { allocated, messageText, started, stopped } from "./ijw.fixture.ts";
import { allocation, prepared, start, stop } from "./ijw-messages.fixture.ts";

test("a stop after the end of the allocation counts and is flagged; one on its last day is not", async () => {
  const { episodes, problems } = await prepared({
    "a.xml": start(started("1", "2025-10-01"), started("2", "2025-10-01"), started("3", "2025-10-01")),
    "b.xml": stop(
      stopped("1", "2025-10-01", "2026-02-01"),
      stopped("2", "2025-10-01", "2026-01-31"),
      stopped("3", "2025-10-01", "2026-02-01"),
    ),
    "c.xml": allocation(
      "2025-09-10",
      allocated("1", "", { Einddatum: "2026-01-31" }),
      allocated("2", "", { Einddatum: "2026-01-31" }),
      allocated("3", ""),
    ),
  });
  expect(episodes.map(({ to }) => to)).toEqual(["2026-02-01", "2026-01-31", "2026-02-01"]);
  const flagged = problems.filter(({ code }) => code === "stop-after-allocation");
  expect(flagged.map(({ file, row, field, severity }) => [file, row, field, severity])).toEqual([
    ["b.xml", 1, "Einddatum", "warning"],
  ]);
});

test("an allocation that was prolonged by a newer message flags nothing", async () => {
  const { problems } = await prepared({
    "a.xml": start(started("1", "2025-10-01")),
    "b.xml": stop(stopped("1", "2025-10-01", "2026-02-01")),
    "new.xml": allocation("2026-01-10", allocated("1", "", { Einddatum: "2026-06-30" })),
    "old.xml": allocation("2025-09-10", allocated("1", "", { Einddatum: "2026-01-31" })),
  });
  expect(codesOf(problems)).toEqual(["allocations-only"]);
});

test("care without a stop of which the allocation ended before the period counts, and is told with its number", async () => {
  const { episodes, problems } = await prepared({
    "a.xml": start(started("1", "2023-10-01"), started("2", "2024-10-01"), started("3", "2025-10-01")),
    "b.xml": allocation(
      "2023-09-10",
      allocated("1", "", { Einddatum: "2024-06-30" }),
      allocated("2", "", { Einddatum: "2025-07-31" }),
      allocated("3", "", { Einddatum: "2025-12-31" }),
    ),
  });
  expect(episodes).toHaveLength(3);
  const told = problems.find(({ code }) => code === "runs-after-allocation")!;
  expect(told.severity).toBe("warning");
  expect(told.reason).toContain("eindigde: 2.");
});

test("an allocation that leaves the product open may be delivered as two products from the same day", async () => {
  const { episodes } = await prepared({
    "a.xml": start(
      started("1", "2025-10-01", { Code: "45A01" }),
      started("1", "2025-10-01", { Code: "45A02" }),
      started("1", "2025-10-01", { Categorie: "46" }),
    ),
    "b.xml": stop(stopped("1", "2025-10-01", "2025-12-31", { Code: "45A02" })),
  });
  expect(episodes.map(({ form, to }) => [form, to]).toSorted()).toEqual([
    ["ambulatory", ""],
    ["ambulatory", "2025-12-31"],
    ["crisis", ""],
  ]);
});

test("a start without a product has the category of its allocation; without that it is left out", async () => {
  const { episodes, problems } = await prepared({
    "a.xml": start(
      started("1", "2025-10-01", { Categorie: "", Code: "" }),
      started("2", "2025-10-01", { Categorie: "" }),
    ),
    "b.xml": allocation("2025-09-10", allocated("1", "", { Categorie: "44" })),
  });
  expect(episodes.map(({ reference, form }) => [reference, form])).toEqual([["99000001-1", "residential"]]);
  expect(codesOf(problems)).toEqual(["category-unknown Categorie", "allocations-only"]);
});

test("care without an allocation is followed by person, product and first day, and gets a number of its own", async () => {
  const [, other] = testCitizenNumbers(2);
  const { episodes, problems, keys } = await prepared({
    "a.xml": start(started("", "2025-10-01")),
    "b.xml": messageText({ kind: "305", bsn: other!, products: [started("", "2025-10-01")] }),
    "c.xml": messageText({ kind: "307", bsn: other!, products: [stopped("", "2025-10-01", "2025-12-31")] }),
    "d.xml": messageText({ kind: "305", bsn: "000000000", products: [started("", "2025-10-01")] }),
  });
  expect(episodes.map(({ reference, to }) => [reference, to]).toSorted()).toEqual([
    ["99000001-zonder-1", ""],
    ["99000001-zonder-2", "2025-12-31"],
  ]);
  expect(keys.map(({ reference }) => reference)).toEqual(["99000001-zonder-1", "99000001-zonder-2"]);
  expect(problems.map(({ code, file, severity }) => [code, file, severity])).toEqual([
    ["allocation-missing", "a.xml", "warning"],
    ["allocation-missing", "b.xml", "warning"],
    ["allocation-form", "d.xml", "error"],
    ["allocation-missing", "c.xml", "warning"],
  ]);
});

test("a correction in release 3.2 takes a product back with status 3 and sends another with status 1", async () => {
  const { episodes } = await prepared({
    "a.xml": messageText({ kind: "305", dated: "2025-10-02", products: [started("1", "2025-10-01")] }),
    "b.xml": messageText({
      kind: "305",
      dated: "2025-10-09",
      products: [
        started("1", "2025-10-01", { StatusAanlevering: "3" }),
        started("1", "2025-10-01", { Categorie: "44" }),
      ],
    }),
    "c.xml": stop(stopped("1", "2025-10-01", "2025-12-31", { Categorie: "44" })),
  });
  expect(episodes.map(({ form, to }) => [form, to])).toEqual([["residential", "2025-12-31"]]);
});

test("work of a certified institution in the preventive judicial frame is no youth care", async () => {
  const { episodes, problems } = await prepared({
    "a.xml": start(started("1", "2025-10-01", { Categorie: "49" }), started("2", "2025-10-01")),
  });
  expect(episodes).toHaveLength(1);
  expect(codesOf(problems)).toEqual(["preventive-no-care Categorie"]);
});

test("an allocation by another municipality, or to no provider, is left out", async () => {
  const { problems } = await prepared({
    "a.xml": start(started("1", "2025-10-01")),
    "b.xml": messageText({ kind: "301", sender: "0363", receiver: "99000001", products: [allocated("1", "A")] }),
    "c.xml": messageText({ kind: "301", sender: "0153", receiver: "0363", products: [allocated("1", "A")] }),
  });
  expect(problems.slice(0, 2).map(({ code, field, file }) => [code, field, file])).toEqual([
    ["other-organisation", "Afzender", "b.xml"],
    ["no-provider", "Ontvanger", "c.xml"],
  ]);
});
