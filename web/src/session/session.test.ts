import { expect, test } from "vitest";
import { aViewer } from "./session.fixture.ts";
import { sessionOf } from "./session.ts";

const release = (number: number, periods: string[]) => ({
  number,
  periods,
  referenceDate: "2026-07-31",
  publishedAt: "2026-08-03T10:00:00Z",
  demo: true,
});

test("the page shows the newest release, in whatever order the server lists them", () => {
  const session = sessionOf(aViewer(), [release(1, ["2024-2025"]), release(3, ["2025-2026"]), release(2, [])]);
  expect(session.release?.number).toBe(3);
});

test("school years stand newest first", () => {
  expect(sessionOf(aViewer(), [release(1, ["2023-2024", "2025-2026", "2024-2025"])]).periods).toEqual([
    "2025-2026",
    "2024-2025",
    "2023-2024",
  ]);
});

test("an empty monitor has no release and no school years", () => {
  expect(sessionOf(aViewer(), [])).toMatchObject({ release: null, periods: [] });
});
