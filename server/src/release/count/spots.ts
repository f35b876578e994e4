import type { Population } from "@monitor/schema/indicators";
import type { Profile } from "./counted-rows.ts";
import type { Grid } from "./grid.ts";
import type { Membership } from "./membership.ts";

/** Where persons of one profile count, or somebody with several enrolments: his cells that see the same of them. */
export interface Spot {
  readonly school: Int32Array;
  readonly residence: Int32Array;
  /** Who delivered about them and so knows them, see `ownersIn`. */
  readonly owners: readonly string[];
  /** The enrolment that its cells see, the first of several. */
  readonly profile: Profile;
  /** Enrolled nowhere: how many of these there are at most is known to nobody. */
  readonly nowhere: boolean;
}

const POPULATIONS = ["school", "residence"] as const;

const keyOf = ({ site, residence, age, sex, yearGroup }: Profile): string =>
  `${site} ${residence} ${age} ${sex} ${yearGroup}`;

/** Cells of thousands of spots. */
const BLOCK = 65_536;

/** Keeps lists of cells one after the other in blocks, as they are gone through in order for each condition anew. */
function packed(): (cells: readonly number[]) => Int32Array {
  let block = new Int32Array(BLOCK);
  let used = 0;
  return (cells) => {
    if (used + cells.length > block.length) {
      block = new Int32Array(Math.max(BLOCK, cells.length));
      used = 0;
    }
    block.set(cells, used);
    used += cells.length;
    return block.subarray(used - cells.length, used);
  };
}

/** The spots of one school year: cells are worked out once for each profile. */
export interface Spots {
  readonly of: (profile: Profile) => number;
  /** Of a person with several enrolments: which of them each of his cells sees. */
  readonly ofSeveral: (enrolments: readonly Profile[]) => readonly { readonly spot: number; readonly seen: number[] }[];
  readonly all: readonly Spot[];
}

export function spotsIn(
  grid: Grid,
  membership: Membership,
  ownersOf: (profiles: readonly Profile[]) => readonly string[],
): Spots {
  const all: Spot[] = [];
  const pack = packed();
  const byProfile = new Map<Profile, number>();
  const byKey = new Map<string, number>();
  const cellsOf = (population: Population, profile: Profile) => grid.cellsOf(profile, membership(population, profile));

  const add = (
    cells: Readonly<Record<Population, readonly number[]>>,
    profiles: readonly Profile[],
    seen: Profile,
  ): number => {
    all.push({
      school: pack(cells.school),
      residence: pack(cells.residence),
      owners: ownersOf(profiles),
      profile: seen,
      nowhere: profiles.every(({ site }) => site === null),
    });
    return all.length - 1;
  };
  return {
    all,
    of(profile) {
      const known = byProfile.get(profile);
      if (known !== undefined) return known;
      const key = keyOf(profile);
      const spot =
        byKey.get(key) ??
        add({ school: cellsOf("school", profile), residence: cellsOf("residence", profile) }, [profile], profile);
      byProfile.set(profile, spot);
      byKey.set(key, spot);
      return spot;
    },
    ofSeveral(enrolments) {
      const seenBy = new Map<string, { seen: number[]; school: number[]; residence: number[] }>();
      for (const population of POPULATIONS) {
        const seers = new Map<number, number[]>();
        for (const [at, profile] of enrolments.entries()) {
          for (const cell of cellsOf(population, profile)) seers.set(cell, [...(seers.get(cell) ?? []), at]);
        }
        for (const [cell, seen] of [...seers].sort(([one], [other]) => one - other)) {
          const group = seenBy.get(seen.join()) ?? { seen, school: [], residence: [] };
          group[population].push(cell);
          seenBy.set(seen.join(), group);
        }
      }
      // all his sites know him, whichever cell it is about
      return [...seenBy.values()].map(({ seen, ...cells }) => ({
        spot: add(cells, enrolments, enrolments[seen[0]!]!),
        seen,
      }));
    },
  };
}
