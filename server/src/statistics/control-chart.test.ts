import { describe, expect, test } from "vitest";
import { controlChart } from "./control-chart.ts";

const months = (...counts: readonly (number | undefined)[]) =>
  counts.map((count) => (count === undefined ? undefined : { count, total: 1000 }));
const signalsOf = (...counts: readonly (number | undefined)[]) =>
  controlChart(months(...counts))!.points.map((point) => point?.signals.join(" "));

describe("a control chart of months", () => {
  const calm = [100, 105, 95, 100, 110, 90, 105, 95, 100, 105, 95, 100];

  test("is silent when months differ by chance alone", () => {
    expect(signalsOf(...calm).every((signals) => signals === "")).toBe(true);
    expect(controlChart(months(...calm))!.centre).toBeCloseTo(0.1, 12);
  });

  test("does not exist with fewer than twelve points: yearly figures get intervals and no rules", () => {
    expect(controlChart(months(...calm.slice(1)))).toBeUndefined();
    expect(controlChart(months(...calm.slice(1), undefined))).toBeUndefined();
    expect(controlChart([...months(...calm.slice(1)), { count: 0, total: 0 }])).toBeUndefined();
  });

  test("marks a month outside the 99.8 % limits", () => {
    expect(signalsOf(...calm.slice(1), 150).at(-1)).toContain("outside");
  });

  test("marks eight months in a row on one side of the centre line, and not seven", () => {
    const seven = [90, 95, 90, 90, 95, 105, 110, 105, 110, 105, 110, 105, 90];
    expect(signalsOf(...seven).join("")).not.toContain("run");
    const eight = signalsOf(...seven.slice(0, -1), 110, 90);
    expect(eight.map((signals) => signals === "run")).toEqual([...Array(5).fill(false), ...Array(8).fill(true), false]);
  });

  test("marks six months of steady rise or fall, and not five", () => {
    const steady = [100, 85, 90, 95, 105, 110, 115, 90, 100, 95, 105, 90];
    expect(signalsOf(...steady)).toEqual(["", ...Array(6).fill("drift"), "", "", "", "", ""]);
    expect(signalsOf(...steady.toReversed())).toEqual(["", "", "", "", "", ...Array(6).fill("drift"), ""]);
    const broken = steady.with(6, 110);
    expect(signalsOf(...broken).join("")).not.toContain("drift");
  });

  test("is broken by a masked month, which is no point itself", () => {
    const run = [90, 95, 90, 90, 95, 105, 110, 105, 110, undefined, 105, 110, 105, 110, 90];
    const signals = signalsOf(...run);
    expect(signals[9]).toBeUndefined();
    expect(signals.join("")).not.toContain("run");
  });

  test("of nothing seen in any month has limits and no signals", () => {
    expect(signalsOf(...Array(12).fill(0)).every((signals) => signals === "")).toBe(true);
  });
});
