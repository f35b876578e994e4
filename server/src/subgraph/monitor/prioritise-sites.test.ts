import { indicatorByCode } from "@monitor/schema/indicators";
import { describe, expect, test } from "vitest";
import { Refusal } from "../../refusal.ts";
import { prioritiseSites, type Weight } from "./prioritise-sites.ts";
import { published } from "./published.fixture.ts";
import type { SchoolSite } from "./school-site.type.ts";

const site = (code: string) => ({ code, name: code }) as SchoolSite;
const sites = ["oak", "elm", "ash", "fir", "yew"].map(site);
const figuresOf = (indicator: string, texts: Readonly<Record<string, string>>) =>
  [indicator, new Map(Object.entries(texts).map(([code, text]) => [code, published(indicator, text)]))] as const;
const weight = (code: string, of: number): Weight => ({ indicator: indicatorByCode.get(code)!, weight: of });

const care = figuresOf("care-share", { oak: "100/400", elm: "80/400", ash: "40/400", fir: "20/400", yew: "TOO_FEW" });
const heavy = figuresOf("heavy-share", {
  oak: "SUPPRESSED",
  elm: "50/80",
  ash: "10/40",
  fir: "5/20",
  yew: "SUPPRESSED",
});
const both = new Map([care, heavy]);

describe("sites by priority", () => {
  const { sites: ordered, top } = prioritiseSites(sites, [weight("care-share", 2), weight("heavy-share", 1)], both);
  const of = (code: string) => ordered.find((one) => one.site.code === code)!;

  test("come from high to low score, and those without any figure last, with the reason", () => {
    expect(ordered.map((one) => one.site.code)).toEqual(["elm", "oak", "ash", "fir", "yew"]);
    expect(of("yew")).toMatchObject({ score: null, stability: null });
    expect(of("yew").contributions.map(({ status }) => status)).toEqual(["TOO_FEW", "SUPPRESSED"]);
    expect(top).toBe(1);
  });

  test("a masked figure adds nothing and keeps its reason; the others still count", () => {
    expect(of("oak").contributions).toMatchObject([
      { indicator: "care-share", status: "PUBLISHED", value: 25 },
      { indicator: "heavy-share", status: "SUPPRESSED", value: null, contribution: null },
    ]);
    expect(of("oak").score).toBeCloseTo(of("oak").contributions[0]!.contribution!, 12);
  });

  test("a figure without weight is shown and adds 0", () => {
    const [first] = prioritiseSites(sites, [weight("care-share", 1), weight("heavy-share", 0)], both).sites;
    expect(first!.site.code).toBe("oak");
    const elm = prioritiseSites(sites, [weight("care-share", 1), weight("heavy-share", 0)], both).sites[1]!;
    expect(elm.contributions[1]).toMatchObject({ status: "PUBLISHED", contribution: 0 });
  });

  test("a figure of which more is lighter lowers the score", () => {
    const plans = figuresOf("plan-share", { oak: "10/100", elm: "90/100", ash: "50/100" });
    const { sites: byPlan } = prioritiseSites(sites.slice(0, 3), [weight("plan-share", 1)], new Map([plans]));
    const isLighter = indicatorByCode.get("plan-share")!.direction === "lighter";
    expect(byPlan[0]!.site.code).toBe(isLighter ? "oak" : "elm");
  });

  test("none of which there is any figure are listed all the same", () => {
    const { sites: listed } = prioritiseSites(sites, [weight("care-share", 1)], new Map());
    expect(listed.map(({ site: { code }, score }) => [code, score])).toEqual(sites.map(({ code }) => [code, null]));
    expect(listed[0]!.contributions[0]!.status).toBe("NOT_DELIVERED");
  });
});

test.each([
  ["no weight above 0", [weight("care-share", 0)], "no-weight"],
  ["no weights", [], "no-weight"],
  ["a weight below 0", [weight("care-share", -1)], "weight-out-of-range"],
  ["a weight that is no number", [weight("care-share", Number.NaN)], "weight-out-of-range"],
  ["the same figure twice", [weight("care-share", 1), weight("care-share", 2)], "weight-twice"],
  ["a number of pupils, which is no share", [weight("pupils", 1)], "not-weighable"],
  [
    "more than ten figures",
    [...indicatorByCode.keys()].slice(0, 11).map((code) => weight(code, 1)),
    "too-many-weights",
  ],
])("%s: refused in words that say how to mend it", (_what, weights, code) => {
  const refused = () => prioritiseSites(sites, weights, both);
  expect(refused).toThrow(Refusal);
  expect(refused).toThrow(expect.objectContaining({ code, remedy: expect.stringMatching(/^\p{Lu}.*\.$/u) }));
});
