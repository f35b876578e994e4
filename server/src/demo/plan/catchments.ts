import { DEMO_REGIONS, type MunicipalitySize, type RegionSizes } from "./regions.ts";

export interface CatchmentOutline {
  readonly key: string;
  readonly region: RegionSizes;
  readonly municipalities: readonly MunicipalitySize[];
  readonly pupils: number;
}

/** A catchment is closed when it has this many pupils; only a single larger municipality makes it larger. */
const ENOUGH_PUPILS = 20_000;
/** A municipality with fewer pupils than this takes no part in a small demo. */
const FEWEST_PUPILS = 25;

/** Divides the pupils over the regions, and large regions into catchments. */
export function outlineCatchments(pupils: number): CatchmentOutline[] {
  const total = DEMO_REGIONS.flatMap((region) => region.municipalities).reduce((sum, one) => sum + one.size, 0);
  const perSize = pupils / total;
  return DEMO_REGIONS.flatMap((region) => {
    const taking = region.municipalities.filter((one, place) => place === 0 || one.size * perSize >= FEWEST_PUPILS);
    const regionPupils = perSize * region.municipalities.reduce((sum, one) => sum + one.size, 0);
    const taken = taking.reduce((sum, one) => sum + one.size, 0);
    const groups: MunicipalitySize[][] = [[]];
    let inGroup = 0;
    for (const municipality of taking) {
      if (inGroup >= ENOUGH_PUPILS) {
        groups.push([]);
        inGroup = 0;
      }
      groups.at(-1)!.push(municipality);
      inGroup += municipality.size * perSize;
    }
    return groups.map((municipalities, place) => ({
      key: `${region.code}/${place + 1}`,
      region,
      municipalities,
      pupils: Math.round((regionPupils * municipalities.reduce((sum, one) => sum + one.size, 0)) / taken),
    }));
  });
}
