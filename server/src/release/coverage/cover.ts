import { MUNICIPALITY_CODE, type SchoolYear, type SourceKind } from "@monitor/schema/vocabulary";
import { type Coverage, type Delivered, type SiteDeliveries, WHOLE } from "./coverage.ts";
import { linkedPercent } from "./linked-percent.ts";

/** The sites and municipalities of one area in one school year. */
interface Ground {
  readonly place: string;
  readonly schoolYear: SchoolYear;
  readonly sites: SiteDeliveries[];
  readonly municipalities: Set<string>;
}

const keyOf = (schoolYear: string, place: string): string => `${schoolYear} ${place}`;

/** Every area with the sites that are expected in it, and the municipalities that it lies in. */
function groundsOf({ sites, memberships }: Delivered): readonly Ground[] {
  const grounds = new Map<string, Ground>();
  const groundOf = (schoolYear: SchoolYear, place: string): Ground => {
    const key = keyOf(schoolYear, place);
    const known = grounds.get(key) ?? { place, schoolYear, sites: [], municipalities: new Set<string>() };
    grounds.set(key, known);
    return known;
  };
  const areasOf = Map.groupBy(memberships, ({ schoolYear, member }) => keyOf(schoolYear, member));
  const areas = (schoolYear: string, member: string) =>
    (areasOf.get(keyOf(schoolYear, member)) ?? []).map(({ area }) => area);
  for (const { schoolYear, area, member } of memberships) {
    if (!MUNICIPALITY_CODE.test(member)) continue;
    for (const place of [WHOLE, area, member]) groundOf(schoolYear, place).municipalities.add(member);
  }
  for (const one of sites) {
    const { schoolYear, site, municipality } = one;
    const places = [WHOLE, municipality, ...areas(schoolYear, site), ...areas(schoolYear, municipality)];
    for (const place of new Set(places)) {
      const ground = groundOf(schoolYear, place);
      ground.sites.push(one);
      ground.municipalities.add(municipality);
    }
  }
  return [...grounds.values()];
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const orderOf = ({ place, schoolYear, kind, unit }: Coverage): string => [place, schoolYear, kind, unit].join("\t");

/**
 * The coverage of every area: how many of the sites and municipalities in it delivered. A municipality or a region is
 * expected to deliver care and its own list of absence of all municipalities in it, an alliance of those of its sites.
 *
 * @param publishedPupils the published number of pupils of a place in a school year: null when it is hidden, and then
 * the share that can be linked is too; undefined when the release has no such figure
 */
export function coverageOf(
  delivered: Delivered,
  publishedPupils: (place: string, schoolYear: string) => number | null | undefined,
): readonly Coverage[] {
  const whole = new Set(
    delivered.municipalities.map((one) => `${one.kind} ${keyOf(one.schoolYear, one.municipality)}`),
  );
  const rowsOf = ({ place, schoolYear, sites, municipalities }: Ground): readonly Coverage[] => {
    const line = (kind: SourceKind, unit: Coverage["unit"], expected: number, found: number): Coverage => ({
      ...{ place, kind, schoolYear, unit, expected, delivered: found },
      ...{ pupils: null, linkedPercent: null },
    });
    const ofMunicipalities = (kind: "care" | "attendance") => {
      const found = [...municipalities].filter((one) => whole.has(`${kind} ${keyOf(schoolYear, one)}`));
      return line(kind, "municipality", municipalities.size, found.length);
    };
    const sum = (count: (site: SiteDeliveries) => number | null) =>
      sites.reduce((total, site) => total + (count(site) ?? 0), 0);
    const pupils = publishedPupils(place, schoolYear);
    const linked = linkedPercent(
      sum(({ enrolments }) => enrolments),
      sum(({ unlinked }) => unlinked),
    );
    return [
      {
        ...line("enrolment", "site", sites.length, sites.filter(({ enrolments }) => enrolments !== null).length),
        pupils: pupils ?? null,
        linkedPercent: pupils === null ? null : linked,
      },
      line("attendance", "site", sites.length, sites.filter(({ attendance }) => attendance).length),
      ofMunicipalities("attendance"),
      ofMunicipalities("care"),
    ];
  };
  return groundsOf(delivered)
    .flatMap(rowsOf)
    .sort((one, other) => byText(orderOf(one), orderOf(other)));
}
