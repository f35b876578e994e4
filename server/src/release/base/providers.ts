import type { PeriodKind } from "@monitor/schema/vocabulary";
import type { Profile, ProviderRow } from "../count/counted-rows.ts";
import { runsIn } from "./care-of-person.ts";
import type { Episode } from "./episode.ts";
import type { Known } from "./known.ts";
import type { PeriodPart } from "./period-parts.ts";
import type { Profiles } from "./profiles.ts";
import type { YearDays } from "./year-days.ts";

/** The periods of a school year, in words and in days. */
interface Periods {
  readonly year: YearDays;
  readonly parts: readonly PeriodPart[];
}

/** Gathers providers of care in a period, by site and residence of persons whose care is known; by no age, sex or year group. */
export function providersSeen(kinds: ReadonlySet<PeriodKind>, known: Known, profileOf: Profiles) {
  const found = new Map<string, ProviderRow>();
  return {
    /** @param episodes the care of a person who counts in this profile */
    add({ schoolYear, site, residence }: Profile, episodes: readonly Episode[], { year, parts }: Periods): void {
      const knownIn = known.careOf(schoolYear, residence);
      for (const [at, { code, kind, bit }] of parts.entries()) {
        if (!kinds.has(kind) || (knownIn & (1 << bit)) === 0) continue;
        for (const episode of episodes) {
          if (!runsIn(episode, year.parts[at]!)) continue;
          const key = `${code}|${site}|${residence}|${episode.provider}`;
          if (found.has(key)) continue;
          const profile = profileOf({ schoolYear, site, residence, age: null, sex: null, yearGroup: null });
          found.set(key, { profile, period: code, provider: episode.provider });
        }
      }
    },
    rows: (): readonly ProviderRow[] => [...found.values()],
  };
}

export type ProvidersSeen = ReturnType<typeof providersSeen>;
