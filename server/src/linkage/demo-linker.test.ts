import { expect, test } from "vitest";
import { demoLinker, isInventedNumber } from "./demo-linker.ts";
import { isIdentifier } from "./identifier.ts";
import { holdersInMemory, testCitizenNumbers } from "./linkage.fixture.ts";
import type { Linker } from "./linker.ts";
import { protocolLinker } from "./protocol-linker.ts";

const untouched: Linker = {
  keys: "a".repeat(64),
  identify: async (numbers) => numbers.map(() => ({ unlinked: "malformed" })),
};

test("invented persons get the same identifier in every source, another for each person and school year", async () => {
  const persons = Array.from({ length: 50 }, (_, index) => `D${String(index).padStart(8, "0")}`);
  const idsIn = async (year: "2025-2026" | "2024-2025") => {
    const answers = await demoLinker(untouched, year).identify(persons);
    return answers.map((answer) => ("id" in answer ? answer.id : ""));
  };
  const ids = await idsIn("2025-2026");
  expect(await idsIn("2025-2026")).toEqual(ids);
  const all = [...ids, ...(await idsIn("2024-2025"))];
  expect(new Set(all).size).toBe(100);
  expect(all.every(isIdentifier)).toBe(true);
});

test("every other number goes through the real protocol, and each answer comes in its own place", async () => {
  const [one, two] = testCitizenNumbers(2) as [string, string];
  const holders = holdersInMemory();
  const protocol = protocolLinker({ ...holders, schoolYear: "2025-2026" });
  const steps: number[] = [];
  const asked = [one, "D00000001", "", two, "D00000002"];
  const answers = await demoLinker(protocol, "2025-2026").identify(asked, (done) => steps.push(done));
  const [idOne, absent, idTwo] = await protocol.identify([one, "", two]);
  expect([answers[0], answers[2], answers[3]]).toEqual([idOne, absent, idTwo]);
  expect([answers[1], answers[4]]).toEqual(
    await demoLinker(untouched, "2025-2026").identify(["D00000001", "D00000002"]),
  );
  expect(steps.at(-1)).toBe(asked.length);
});

test("a citizen number is never taken for an invented person", () => {
  for (const number of testCitizenNumbers(100)) expect(isInventedNumber(number)).toBe(false);
  for (const text of ["D1", "d00000001", "D000000001", "XD00000001", "D0000000a"])
    expect(isInventedNumber(text)).toBe(false);
});

test("the protocol itself knows no invented persons: outside the demo such a number is malformed", async () => {
  const protocol = protocolLinker({
    ...holdersInMemory(),
    schoolYear: "2025-2026",
  });
  expect(await protocol.identify(["D00000001"])).toEqual([{ unlinked: "malformed" }]);
});
