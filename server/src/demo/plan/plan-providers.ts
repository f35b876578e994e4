import type { Draw } from "../random/draw.ts";
import type { CatchmentOutline } from "./catchments.ts";
import { providerName } from "./names.ts";
import type { Place } from "./place.ts";
import type { MunicipalityPlan, ProviderPlan } from "./world.ts";

const NATIONAL = 8;
const FEWEST = 6;
const MOST = 40;
const PUPILS_OF_A_PROVIDER = 200;
const FIRST_AGB = 99_000_001;

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
  const ofRegion = new Map<string, readonly string[]>();
  for (const [region, own] of Map.groupBy(outlines, (outline) => outline.region.code)) {
    const pupils = own.reduce((sum, outline) => sum + outline.pupils, 0);
    const count = Math.min(MOST, Math.max(FEWEST, Math.round(pupils / PUPILS_OF_A_PROVIDER)));
    ofRegion.set(region, [...add(count), ...national]);
  }
  return { all, ofRegion };
}

const FEWEST_CONTRACTS = 6;
const PUPILS_OF_A_CONTRACT = 80;

/**
 * A municipality contracts providers of its region, a larger one more of them, and calls a few much more than the rest.
 * @param pupils who live there, about
 */
export function planMunicipality(
  place: Place,
  { size, pupils }: { readonly size: number; readonly pupils: number },
  providers: readonly string[],
  draw: Draw,
): MunicipalityPlan {
  const ranked = providers.map((code) => ({ code, rank: draw.real() })).toSorted((a, b) => a.rank - b.rank);
  const contracts = ranked.slice(0, FEWEST_CONTRACTS + Math.round(pupils / PUPILS_OF_A_CONTRACT));
  return {
    code: place.code,
    size,
    postcodes: place.postcodes,
    providers: contracts.map(({ code }) => code),
    providerWeights: contracts.map((_, rank) => 1 / (rank + 1)),
  };
}
