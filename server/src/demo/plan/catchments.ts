import { codeLetters } from "../../delivery/reference/areas.ts";
import {
  DEMO_REGIONS,
  KNOWN_SIZES,
  type MunicipalitySize,
  type RegionSizes,
  regionOf,
  SIZE_OF_A_POSTCODE,
} from "../planted/regions.ts";
import type { Place, WorldRequest } from "./world.ts";

export interface CatchmentOutline {
  readonly key: string;
  readonly region: string;
  readonly municipalities: readonly MunicipalitySize[];
  readonly pupils: number;
}

/** A catchment is closed when it has this many pupils; only a single larger municipality makes it larger. */
const ENOUGH_PUPILS = 20_000;
/** A municipality with fewer pupils than this takes no part in a small demo. */
const FEWEST_PUPILS = 25;

const sizeOf = (municipalities: readonly MunicipalitySize[]) => municipalities.reduce((sum, { size }) => sum + size, 0);

/** The eleven inspiratieregio's, or all municipalities of the country in their youth regions. */
export function regionsOf(
  { country }: Pick<WorldRequest, "country">,
  places: ReadonlyMap<string, Place>,
): readonly RegionSizes[] {
  if (!country) return DEMO_REGIONS;
  return [...Map.groupBy(places.values(), (place) => place.youthRegion)].map(([name, own]) => {
    const sizes = own.map(({ code, postcodes }) => ({
      code,
      size: KNOWN_SIZES.get(code) ?? SIZE_OF_A_POSTCODE * postcodes.length,
    }));
    return regionOf(`JR-${codeLetters(name)}`, sizes);
  });
}

/** Groups that each have enough pupils, apart from the last. */
function grouped(municipalities: readonly MunicipalitySize[], perSize: number): MunicipalitySize[][] {
  const groups: MunicipalitySize[][] = [[]];
  for (const one of municipalities) {
    if (sizeOf(groups.at(-1)!) * perSize >= ENOUGH_PUPILS) groups.push([]);
    groups.at(-1)!.push(one);
  }
  return groups;
}

/** Divides the pupils over the regions, and large regions into catchments. */
export function outlineCatchments(pupils: number, regions: readonly RegionSizes[]): CatchmentOutline[] {
  const perSize = pupils / sizeOf(regions.flatMap(({ municipalities }) => municipalities));
  return regions.flatMap(({ code, municipalities: all }) => {
    const taking = all.filter((one, place) => place === 0 || one.size * perSize >= FEWEST_PUPILS);
    return grouped(taking, perSize).map((municipalities, place) => ({
      key: `${code}/${place + 1}`,
      region: code,
      municipalities,
      pupils: Math.round((perSize * sizeOf(all) * sizeOf(municipalities)) / sizeOf(taking)),
    }));
  });
}
