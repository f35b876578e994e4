import { DEFAULT_THRESHOLDS } from "@monitor/schema/checks";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decidePeers, middleOf, type OwnRate, type PeerCode, quantileOf } from "./decide-peers.ts";

const own = (rate: number, changes: Partial<OwnRate> = {}): OwnRate => ({
  code: "peer-absence",
  place: "99AA00",
  type: "bao",
  rate,
  basis: 200,
  ...changes,
});
const others = (rates: readonly number[], code: PeerCode = "peer-absence", type = "bao") =>
  new Map([[code, new Map([[type, rates]])]]);
const TEN = [50, 52, 54, 56, 58, 60, 62, 64, 66, 68];
const said = (one: OwnRate, peers = others(TEN)) => decidePeers([one], peers, DEFAULT_THRESHOLDS);

describe("a school beside others of its type", () => {
  test("is remarked when it lies far from their middle, on either side, with that middle", () => {
    expect(said(own(120))).toMatchObject([{ code: "peer-absence", severity: "tell", place: "99AA00", expected: 59 }]);
    expect(said(own(2))).toHaveLength(1);
  });

  test("is not remarked within three times their spread", () => {
    expect(said(own(80))).toEqual([]);
  });

  test("is not judged by a few, by another type, or on a few pupils", () => {
    expect(said(own(500), others(TEN.slice(0, 7)))).toEqual([]);
    expect(said(own(500), others(TEN, "peer-absence", "vmbo"))).toEqual([]);
    expect(said(own(500, { basis: 12 }))).toEqual([]);
  });

  test("that links better than the others is no fault", () => {
    const peers = others([0.1, 0.11, 0.12, 0.13, 0.14, 0.15, 0.16, 0.17], "peer-unlinked");
    expect(said(own(0, { code: "peer-unlinked" }), peers)).toEqual([]);
    expect(said(own(0.6, { code: "peer-unlinked" }), peers)).toHaveLength(1);
  });

  test("is told apart from others who are all alike only by a real difference", () => {
    const none = others(Array(10).fill(0), "peer-unlinked");
    expect(said(own(0.01, { code: "peer-unlinked" }), none)).toEqual([]);
    expect(said(own(0.2, { code: "peer-unlinked" }), none)).toMatchObject([{ measured: 0.2, expected: 0 }]);
  });
});

const rates = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 8, maxLength: 40 });

test("for any peers, their own median is never remarked", () => {
  fc.assert(
    fc.property(rates, (values) => {
      expect(said(own(middleOf(values).median), others(values))).toEqual([]);
    }),
  );
});

test("the middle of any peers lies among them and does not depend on their order", () => {
  fc.assert(
    fc.property(rates, (values) => {
      const middle = middleOf(values);
      expect(middle.median).toBeGreaterThanOrEqual(Math.min(...values));
      expect(middle.median).toBeLessThanOrEqual(Math.max(...values));
      expect(middle.spread).toBeGreaterThanOrEqual(0);
      expect(middleOf(values.toReversed())).toEqual(middle);
    }),
  );
});

test("quantiles agree with R's default, type 7", () => {
  // quantile(c(1, 2, 4, 8, 16), c(0.25, 0.5, 0.75, 0.9))
  expect([0.25, 0.5, 0.75, 0.9].map((part) => quantileOf([1, 2, 4, 8, 16], part))).toEqual([2, 4, 8, 12.8]);
});
