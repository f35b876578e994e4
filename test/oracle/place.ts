import { INDICATORS, type Population } from "@monitor/schema/indicators";
import { COUNTRY, countDateOf, type Level, type SchoolYear } from "@monitor/schema/vocabulary";
import type { Records, SiteRecord } from "../kit/records.ts";
import { isWithin } from "./days.ts";
import type { Stay } from "./person.ts";

/** A place of a release in a school year: which sites lie in it, and which municipalities. */
export interface Place {
  readonly code: string;
  readonly level: Level;
  readonly schoolYear: SchoolYear;
  readonly hasSite: (site: SiteRecord) => boolean;
  readonly hasHome: (municipality: string | null) => boolean;
}

/** Whether somebody with a stay is of the population of a place. */
export const isOf = ({ site, residence }: Stay, population: Population, place: Place): boolean =>
  population === "school" ? site !== null && place.hasSite(site) : place.hasHome(residence);

/** All places that a release can have in a school year, by the memberships on 1 October. */
export function placesOf(records: Records, schoolYear: SchoolYear): readonly Place[] {
  const day = countDateOf(schoolYear);
  const membersOf = (area: string) =>
    new Set(
      records.memberships
        .filter((one) => one.area === area && isWithin(day, { from: one.from, to: one.to ?? day }))
        .map(({ member }) => member),
    );
  const areas = records.areas.flatMap(({ code, kind }): Place[] => {
    const members = membersOf(code);
    const place = { code, schoolYear };
    switch (kind) {
      case "municipality":
        return [
          {
            ...{ ...place, level: kind },
            hasSite: ({ municipality }) => municipality === code,
            hasHome: (home) => home === code,
          },
        ];
      case "inspirationRegion":
      case "youthRegion":
        return [
          {
            ...{ ...place, level: kind },
            hasSite: ({ municipality }) => members.has(municipality),
            hasHome: (home) => home !== null && members.has(home),
          },
        ];
      case "schoolAlliance":
        return [{ ...place, level: kind, hasSite: ({ code: site }) => members.has(site), hasHome: () => false }];
      default:
        return [];
    }
  });
  const boards = [...new Set(records.sites.map(({ board }) => board))].map(
    (code): Place => ({
      code,
      level: "board",
      schoolYear,
      hasSite: ({ board }) => board === code,
      hasHome: () => false,
    }),
  );
  const sites = records.sites.map(
    ({ code }): Place => ({
      code,
      level: "site",
      schoolYear,
      hasSite: (site) => site.code === code,
      hasHome: () => false,
    }),
  );
  const country: Place = { code: COUNTRY, level: "country", schoolYear, hasSite: () => true, hasHome: () => true };
  return [country, ...areas, ...boards, ...sites];
}

export { INDICATORS };
