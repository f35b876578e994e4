import type { Draw } from "../random/draw.ts";
import type { CatchmentOutline } from "./catchments.ts";
import { providerName } from "./names.ts";
import type { MunicipalityPlan, Place, ProviderPlan } from "./world.ts";

const FIRST_AGB = 99_000_001;
/** Providers that work in the whole country; and how many more a region has. */
const NATIONAL = 8;
const OF_A_REGION = { fewest: 6, most: 40, pupilsOfOne: 200 };
/** Contracts of a municipality: this many, and one more for every so many pupils. */
const CONTRACTS = { fewest: 6, pupilsOfOne: 80 };

export interface PlannedProviders {
  readonly all: readonly ProviderPlan[];
  /** Codes of the providers that work in a region: its own and the national ones. */
  readonly ofRegion: ReadonlyMap<string, readonly string[]>;
}

/** Invented care providers: some in the whole country, most in one region. */
export function planProviders(outlines: readonly CatchmentOutline[]): PlannedProviders {
  const all: ProviderPlan[] = [];
  const add = (count: number) =>
    Array.from({ length: count }, () => {
      const code = String(FIRST_AGB + all.length);
      all.push({ code, name: providerName(all.length) });
      return code;
    });
  const national = add(NATIONAL);
  const { fewest, most, pupilsOfOne } = OF_A_REGION;
  const ofRegion = [...Map.groupBy(outlines, (outline) => outline.region)].map(([region, own]) => {
    const pupils = own.reduce((sum, outline) => sum + outline.pupils, 0);
    const count = Math.min(most, Math.max(fewest, Math.round(pupils / pupilsOfOne)));
    return [region, [...add(count), ...national]] as const;
  });
  return { all, ofRegion: new Map(ofRegion) };
}

/**
 * A municipality contracts providers of its region, a larger one more of them, and calls a few much more than the rest.
 * @param pupils who live there, about
 */
export function planMunicipality(
  { code, postcodes }: Place,
  { size, pupils }: { readonly size: number; readonly pupils: number },
  providers: readonly string[],
  draw: Draw,
): MunicipalityPlan {
  const ranked = providers.map((provider) => ({ provider, rank: draw.real() })).toSorted((a, b) => a.rank - b.rank);
  const contracts = ranked.slice(0, CONTRACTS.fewest + Math.round(pupils / CONTRACTS.pupilsOfOne));
  return {
    code,
    size,
    postcodes,
    providers: contracts.map(({ provider }) => provider),
    providerWeights: contracts.map((_, rank) => 1 / (rank + 1)),
  };
}
