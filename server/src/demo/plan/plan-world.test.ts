import { BOARD_CODE, PROVIDER_CODE, SCHOOL_TYPES, SITE_CODE } from "@monitor/schema/vocabulary";
import { describe, expect, test } from "vitest";
import { demoYears } from "./plan-world.ts";
import { tinyPlaces, tinyWorld } from "./tiny-world.fixture.ts";
import { sitesOf } from "./world.ts";

const FULL = tinyWorld({ pupils: 60_000 });
const sites = FULL.catchments.flatMap(sitesOf);

describe("the world of the demo", () => {
  test("has eleven regions, about 300 sites of all types and 60,000 seats", () => {
    expect(new Set(FULL.catchments.map((one) => one.region)).size).toBe(11);
    expect(sites.length).toBeGreaterThanOrEqual(300);
    expect(new Set(sites.map((site) => site.schoolType))).toEqual(new Set(Object.keys(SCHOOL_TYPES)));
    expect(Math.abs(sites.reduce((sum, site) => sum + site.size, 0) - 60_000)).toBeLessThan(600);
  });

  test("each region has every type of special school", () => {
    for (const [region, own] of Map.groupBy(FULL.catchments, (one) => one.region)) {
      const types = own.flatMap(sitesOf).map((site) => site.schoolType);
      for (const type of ["sbo", "so", "pro", "vso"]) expect(types, `${region} ${type}`).toContain(type);
    }
  });

  test("codes have the form of real ones, start with 99, and belong to one site", () => {
    expect(sites.filter((site) => !SITE_CODE.test(site.code) || !site.code.startsWith("99"))).toEqual([]);
    expect(new Set(sites.map((site) => site.code)).size).toBe(sites.length);
    const boards = FULL.catchments.flatMap((one) => one.boards.map((board) => board.code));
    expect(boards.filter((code) => !BOARD_CODE.test(code) || !code.startsWith("99"))).toEqual([]);
    expect(new Set(boards).size).toBe(boards.length);
    expect(FULL.providers.filter(({ code }) => !PROVIDER_CODE.test(code) || !code.startsWith("99"))).toEqual([]);
    expect(new Set(FULL.providers.map((one) => one.name)).size).toBe(FULL.providers.length);
  });

  test("every name says that the school is of the demo, and no two schools share a name", () => {
    expect(sites.filter((site) => !site.name.startsWith("Demo"))).toEqual([]);
    expect(new Set(sites.map((site) => site.name)).size).toBe(sites.length);
  });

  test("a board has schools of one sector, and one BRIN has one board", () => {
    for (const board of FULL.catchments.flatMap((one) => one.boards)) {
      expect(new Set(board.sites.map((site) => SCHOOL_TYPES[site.schoolType].sector)).size).toBe(1);
    }
    const boardsOfBrin = Map.groupBy(sites, (site) => site.brin);
    for (const own of boardsOfBrin.values()) expect(new Set(own.map((site) => site.boardCode)).size).toBe(1);
  });

  test("the school that goes through the whole linkage protocol is the first primary school of Enschede", () => {
    const inEnschede = sites.filter((site) => site.municipality === "0153" && site.schoolType === "bao");
    expect(FULL.protocolSite).toBe(inEnschede.map((site) => site.code).toSorted()[0]);
    expect(tinyWorld({ pupils: 500 }).protocolSite).toBe("99AA00");
  });

  test("the last school year is 2025-2026", () => {
    expect(demoYears(3)).toEqual(["2023-2024", "2024-2025", "2025-2026"]);
  });

  test("the whole country has 9,000 sites in every municipality and youth region, all with a code of their own", () => {
    const pupils = 2_400_000;
    const country = tinyWorld({ pupils, years: 1, country: true });
    const all = country.catchments.flatMap(sitesOf);
    expect(new Set(all.map((site) => site.code)).size).toBe(all.length);
    expect(all.filter(({ code }) => !SITE_CODE.test(code) || !code.startsWith("99"))).toEqual([]);
    expect(all.length).toBeGreaterThan(8500);
    expect(all.length).toBeLessThan(9500);
    const places = [...tinyPlaces().values()];
    expect(
      country.catchments.flatMap(({ municipalities }) => municipalities.map(({ code }) => code)).toSorted(),
    ).toEqual(places.map(({ code }) => code).toSorted());
    expect(new Set(country.catchments.map(({ region }) => region)).size).toBe(
      new Set(places.map(({ youthRegion }) => youthRegion)).size,
    );
    const seats = all.reduce((sum, { size }) => sum + size, 0);
    expect(Math.abs(seats - pupils)).toBeLessThan(0.01 * pupils);
  });

  test("a catchment grows past 20,000 pupils only by its last municipality, so that plans stay small", () => {
    for (const { pupils, municipalities } of tinyWorld({ pupils: 2_400_000, years: 1, country: true }).catchments) {
      const sizes = municipalities.map(({ size }) => size);
      const last = (pupils * sizes.at(-1)!) / sizes.reduce((sum, size) => sum + size, 0);
      expect(pupils - last).toBeLessThan(20_000);
    }
  });

  test("the same seed plans the same world; another seed another one", () => {
    expect(tinyWorld()).toEqual(tinyWorld());
    expect(tinyWorld({ seed: 8 }).catchments[0]!.boards).not.toEqual(tinyWorld().catchments[0]!.boards);
  });
});
