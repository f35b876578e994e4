import type { Atom, AtomTable, TrueFigure } from "../../server/src/protection/index.ts";

/** A country in outline: how many of each, and how many pupils at a school site. */
export interface Country {
  readonly sites: number;
  readonly municipalities: number;
  readonly alliances: number;
  readonly youthRegions: number;
  readonly boards: number;
}

export const NETHERLANDS: Country = {
  sites: 9_000,
  municipalities: 400,
  alliances: 150,
  youthRegions: 42,
  boards: 1_000,
};

/** As large as the demo: 60,000 pupils. */
export const DEMO: Country = { sites: 230, municipalities: 14, alliances: 6, youthRegions: 2, boards: 40 };

const PERIOD = "2025-2026";
const TYPES = ["bao", "sbo", "so", "vso", "vo", "pro", "isk", "havo"];

/** Numbers from 0 up to 1 that are the same in each run (mulberry32). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Site {
  readonly code: string;
  readonly type: string;
  readonly municipality: number;
  readonly board: number;
  readonly pupils: number;
}

const letters = (number: number): string =>
  String.fromCharCode(65 + (Math.floor(number / 26) % 26), 65 + (number % 26));

function sitesOf({ sites, municipalities, boards }: Country, draw: () => number): Site[] {
  return Array.from({ length: sites }, (_, number) => {
    const primary = draw() < 0.8;
    // municipalities differ in size as real ones do: a few large, many small
    const municipality = Math.floor(municipalities * draw() ** 2.2);
    const near = Math.floor((municipality / municipalities) * boards + draw() * 6);
    const special = draw() < 0.12;
    const type = primary ? (special ? TYPES[1 + (number % 3)]! : "bao") : TYPES[4 + (number % 4)]!;
    const size = Math.exp(Math.log(primary ? 200 : 500) + 0.6 * (draw() + draw() + draw() - 1.5) * 2);
    const code = `${String(10 + (number % 90))}${letters(Math.floor(number / 90))}00`;
    return { code, type, municipality, board: Math.min(boards - 1, near), pupils: Math.max(15, Math.round(size)) };
  });
}

/** Pupils of a site with the same year group, age, sex and municipality of residence. */
interface Profile {
  readonly group: string;
  readonly age: string;
  readonly sex: string;
  readonly residence: number;
}

const ages = (age: number): string =>
  age <= 3 ? "0-3" : age <= 7 ? "4-7" : age <= 11 ? "8-11" : age <= 15 ? "12-15" : age <= 17 ? "16-17" : "18-22";

function profileOf(site: Site, { municipalities }: Country, draw: () => number): Profile {
  const primary = ["bao", "sbo", "so"].includes(site.type);
  const year = Math.floor(draw() * (primary ? 8 : 6));
  const age = (primary ? 4 : 12) + year + (draw() < 0.25 ? 1 : 0);
  const away = draw() < (primary ? 0.08 : 0.25);
  const shift = away ? 1 + Math.floor(draw() * 4) : 0;
  return {
    group: String(primary ? year + 1 : year + 11),
    age: ages(age),
    sex: draw() < 0.5 ? "male" : "female",
    residence: (site.municipality + shift) % municipalities,
  };
}

/** A system of the size of a whole country, and its exact figures. */
export interface NationalSystem {
  readonly figures: readonly TrueFigure[];
  readonly table: AtomTable;
}

interface Counted {
  having: number;
  among: number;
}

/** What one indicator that `rate` of the pupils have looks like to the gate, of all places and breakdowns. */
export function nationalSystem(country: Country, rate: number, seed: number): NationalSystem {
  const draw = draws(seed);
  const places = new Map<string, number>();
  const counts: Counted[] = [];
  const figureOf = (place: string, breakdown: string): number => {
    const key = `${place} ${breakdown}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, counts.length);
    counts.push({ having: 0, among: 0 });
    return counts.length - 1;
  };
  const atoms: Atom[] = [];
  const municipality = (number: number) => String(1000 + number);
  const region = (number: number) => `JR${Math.floor((number / country.municipalities) * country.youthRegions)}`;
  for (const site of sitesOf(country, draw)) {
    const own = new Map<string, Profile & Counted>();
    const siteRate = Math.min(0.9, rate * (0.4 + 1.2 * draw()));
    for (let pupil = 0; pupil < site.pupils; pupil++) {
      const profile = profileOf(site, country, draw);
      const key = Object.values(profile).join(" ");
      const group = own.get(key) ?? { ...profile, having: 0, among: 0 };
      own.set(key, group);
      group.among++;
      if (draw() < siteRate) group.having++;
    }
    const alliance = Math.floor((site.municipality / country.municipalities) * (country.alliances / 2));
    const kind = ["bao", "sbo", "so"].includes(site.type) ? "PO" : "VO";
    for (const { group, age, sex, residence, having, among } of own.values()) {
      const parts = ["", `school-type:${site.type}`, `year-group:${group}`, `age:${age}`, `sex:${sex}`];
      const areas = [
        "NL",
        region(site.municipality),
        `${region(residence)}r`,
        municipality(site.municipality),
        `${municipality(residence)}r`,
        `${kind}${alliance}`,
      ];
      const figures = areas.flatMap((area) => parts.map((part) => figureOf(area, part)));
      figures.push(figureOf(site.code, ""), figureOf(`B${site.board}`, ""));
      figures.push(figureOf("NL", `type-age:${site.type}-${age}`));
      for (const figure of figures) {
        counts[figure]!.having += having;
        counts[figure]!.among += among;
      }
      const owners = [site.code, municipality(residence)];
      atoms.push({ figures, amount: having, most: among, shares: [{ owners, amount: having, most: among }] });
    }
  }
  const figures = [...places.keys()].map((key, at): TrueFigure => {
    const [place = "", breakdown = ""] = key.split(" ");
    const count = { family: "share", ...counts[at]! } as const;
    return { place, indicator: "care-share", period: PERIOD, breakdown, provisional: false, coverage: 1, count };
  });
  return { figures, table: { name: "care", schoolYear: PERIOD, unit: "persons", atoms } };
}
