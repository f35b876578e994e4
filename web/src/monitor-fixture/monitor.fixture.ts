import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, type GraphQLSchema } from "graphql";
import type { Observation } from "../graphql/observation.ts";
import type { Viewer } from "../session/session.query.ts";
import { ACCEPTED, HELD, QUALITY, REPLACED } from "./deliveries.fixture.ts";
import { figuresByType, figuresOf, YEARS } from "./observations.fixture.ts";
import { ALLIANCES, type FixtureArea, type FixtureSite, MUNICIPALITIES, REGIONS, SITES } from "./places.fixture.ts";

const SDL = join(import.meta.dirname, "../../../schema/graphql/monitor.graphql");

/** The API as its committed schema promises it. */
export const monitorSchema = (): GraphQLSchema => buildSchema(readFileSync(SDL, "utf8"));

const DELIVERIES = [HELD, ACCEPTED, REPLACED];

const AREAS = [...REGIONS, ...MUNICIPALITIES, ...ALLIANCES];
const areaBy = (code: string | null) => AREAS.find((one) => one.code === code);

interface Asked {
  readonly breakdown?: string | null;
  readonly indicators?: readonly string[] | null;
  readonly periods?: readonly string[] | null;
}

const inPeriods = (figures: readonly Observation[], periods: Asked["periods"]) =>
  figures.filter((figure) => periods?.includes(figure.period) ?? true);

const site = (one: FixtureSite): object => ({
  ...one,
  place: areaBy(one.municipality)?.name,
  demo: true,
  municipality: () => area(areaBy(one.municipality)!),
  alliance: () => area(areaBy(one.alliance)!),
  region: () => area(REGIONS[0]!),
  observations: ({ periods }: Asked) => inPeriods(figuresOf(one.code, one.pupils), periods),
});

const isIn = (one: FixtureSite, code: string) => [one.municipality, one.alliance, REGIONS[0]!.code].includes(code);

function area(one: FixtureArea): object {
  return {
    ...one,
    municipalities: () => (one.code === "IR-TWENTE" ? MUNICIPALITIES.map(area) : []),
    sites: () => SITES.filter((candidate) => isIn(candidate, one.code)).map(site),
    observations: ({ breakdown, indicators, periods }: Asked) => {
      const figures = breakdown ? figuresByType(one.code, one.pupils) : figuresOf(one.code, one.pupils);
      return inPeriods(figures, periods).filter((figure) => indicators?.includes(figure.indicator) ?? true);
    },
  };
}

const counts = [
  ["Enschede", "0153", 7212, 7212],
  ["Almelo", "0141", 4001, 4013],
  ["Losser", "0168", 1, 4],
] as const;

/** A monitor that answers as the real one would, for one viewer; figures are invented and always the same. */
export const monitorFor = (viewer: Viewer) => ({
  me: {
    ...viewer,
    region: () => (viewer.region === null ? null : area(areaBy(viewer.region.code)!)),
    areas: () => viewer.areas.flatMap(({ code }) => areaBy(code) ?? []).map(area),
    sites: () => SITES.filter((one) => viewer.sites.some(({ code }) => code === one.code)).map(site),
  },
  releases: [
    { number: 3, referenceDate: "2026-07-31", publishedAt: "2026-08-03T10:00:00Z", periods: YEARS, demo: true },
    {
      number: 2,
      referenceDate: "2025-07-31",
      publishedAt: "2025-08-04T10:00:00Z",
      periods: YEARS.slice(0, 2),
      demo: true,
    },
  ],
  areas: ({ kind }: { kind: string }) => AREAS.filter((one) => one.kind === kind).map(area),
  area: ({ code }: { code: string }) => AREAS.filter((one) => one.code === code).map(area)[0] ?? null,
  schoolSite: ({ code }: { code: string }) => SITES.filter((one) => one.code === code).map(site)[0] ?? null,
  referenceCounts: ({ search }: { search?: string | null }) =>
    counts
      .filter(([name]) => name.toLowerCase().includes((search ?? "").toLowerCase()))
      .map(([placeName, placeCode, lower, upper]) => ({
        placeName,
        placeCode,
        lower,
        upper,
        measure: "leerlingen",
        referenceDate: "2025-10-01",
        sites: 4,
        source: "DUO",
      })),
  deliveries: DELIVERIES,
  delivery: ({ id }: { id: string }) => DELIVERIES.find((one) => one.id === id) ?? null,
  linkageQuality: QUALITY,
});
