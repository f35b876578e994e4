import {
  AGE_BANDS,
  BREAKDOWNS,
  type Breakdown,
  COUNTRY,
  isSchoolType,
  type Level,
  type SchoolType,
} from "@monitor/schema/vocabulary";
import type { CountedRows, Profile } from "./counted-rows.ts";

/** A place that a release has figures of. */
export interface GridPlace {
  readonly place: string;
  readonly level: Level;
}

/** Which part of the persons of a place a cell is about. */
export interface Part {
  readonly dimension: Breakdown;
  /** As in a figure: `school-type:bao`. */
  readonly breakdown: string;
  /** Type of the sites that it is about; null: all of the place. */
  readonly schoolType: SchoolType | null;
}

/**
 * All cells of persons: a place as a whole or a part of the persons in it. The wholes come first, by place; then each part
 * of all places; then the strata of school type and age, which only the country has.
 */
export interface Grid {
  readonly places: readonly GridPlace[];
  readonly parts: readonly Part[];
  readonly size: number;
  /** Which of the places a cell is of. */
  readonly placeAt: (cell: number) => number;
  readonly placeOf: (cell: number) => GridPlace;
  /** Null for a whole. */
  readonly partOf: (cell: number) => Part | null;
  /** The cells of a profile that is in these places, both in ascending order. */
  readonly cellsOf: (profile: Profile, places: readonly number[]) => number[];
}

const ORDER: readonly Level[] = [
  "country",
  "inspirationRegion",
  "youthRegion",
  "municipality",
  "schoolAlliance",
  "board",
  "site",
];

const PARTING = ["school-type", "year-group", "age", "sex"] as const satisfies readonly Breakdown[];

const PARTS: readonly Part[] = PARTING.flatMap((dimension) =>
  Object.keys(BREAKDOWNS[dimension].members).map((member) => ({
    dimension,
    breakdown: `${dimension}:${member}`,
    schoolType: dimension === "school-type" && isSchoolType(member) ? member : null,
  })),
);

const bandOf = (age: number): string | undefined =>
  age < 0 ? undefined : Object.entries(AGE_BANDS).find(([, last]) => age <= last)?.[0];

const byOrder = (one: GridPlace, other: GridPlace): number =>
  ORDER.indexOf(one.level) - ORDER.indexOf(other.level) || (one.place < other.place ? -1 : 1);

function placesOf(rows: CountedRows): GridPlace[] {
  const places = new Map<string, GridPlace>([[COUNTRY, { place: COUNTRY, level: "country" }]]);
  for (const { place, level } of rows.places) places.set(place, { place, level });
  return [...places.values()].sort(byOrder);
}

const strataOf = (profiles: Iterable<Profile>, typeOf: (profile: Profile) => SchoolType | undefined): Part[] => {
  const found = new Map<string, Part>();
  for (const profile of profiles) {
    const schoolType = typeOf(profile);
    if (schoolType === undefined || profile.age === null) continue;
    const breakdown = `type-age:${schoolType}-${profile.age}`;
    if (!found.has(breakdown)) found.set(breakdown, { dimension: "type-age", breakdown, schoolType });
  }
  return [...found.values()].sort((one, other) => (one.breakdown < other.breakdown ? -1 : 1));
};

export function gridOf(rows: CountedRows, ofSites: (dimension: Breakdown) => boolean): Grid {
  const places = placesOf(rows);
  const width = places.length;
  const types = new Map(rows.sites.map(({ site, schoolType }) => [site, schoolType]));
  const typeOf = ({ site }: Profile) => (site === null ? undefined : types.get(site));
  const profiles = [
    ...rows.persons.map(({ profile }) => profile),
    ...rows.several.flatMap(({ enrolments }) => enrolments.map(({ profile }) => profile)),
  ];
  const strata = strataOf(profiles, typeOf);
  const partAt = new Map([...PARTS, ...strata].map(({ breakdown }, at) => [breakdown, at]));
  const strataFrom = (1 + PARTS.length) * width;
  const heldAt = PARTS.map(({ dimension }) =>
    Uint8Array.from(places, ({ level }) => {
      const held = level === "site" ? ofSites(dimension) : BREAKDOWNS[dimension].levels.some((one) => one === level);
      return held ? 1 : 0;
    }),
  );

  const partsOf = (profile: Profile): number[] => {
    const band = profile.age === null ? undefined : bandOf(profile.age);
    const named = [
      `school-type:${typeOf(profile)}`,
      `year-group:${profile.yearGroup}`,
      `age:${band}`,
      `sex:${profile.sex}`,
    ];
    return named.flatMap((breakdown) => partAt.get(breakdown) ?? []);
  };
  const placeAt = (cell: number): number => (cell < strataFrom ? cell % width : 0);
  return {
    places,
    parts: [...PARTS, ...strata],
    size: strataFrom + strata.length,
    placeAt,
    placeOf: (cell) => places[placeAt(cell)]!,
    partOf: (cell) => {
      if (cell < width) return null;
      return cell < strataFrom ? PARTS[Math.floor(cell / width) - 1]! : strata[cell - strataFrom]!;
    },
    cellsOf(profile, own) {
      const cells = [...own];
      for (const part of partsOf(profile)) {
        const held = heldAt[part]!;
        for (const place of own) if (held[place] === 1) cells.push((1 + part) * width + place);
      }
      const stratum = partAt.get(`type-age:${typeOf(profile)}-${profile.age}`);
      if (own[0] === 0 && stratum !== undefined) cells.push(strataFrom + stratum - PARTS.length);
      return cells;
    },
  };
}
