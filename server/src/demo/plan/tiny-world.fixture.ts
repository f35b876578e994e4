import { DEMO_REGIONS } from "../planted/regions.ts";
import { planWorld } from "./plan-world.ts";
import type { Place, WorldPlan, WorldRequest } from "./world.ts";

const PROVINCES = ["Overijssel", "Utrecht", "Limburg"];

/** Every municipality of the demo with two postcodes of its own, and one neighbour in each province. */
export function tinyPlaces(): Map<string, Place> {
  const codes = DEMO_REGIONS.flatMap((region) => region.municipalities.map((one) => one.code));
  const own = codes.map((code, n): Place => {
    const province = PROVINCES[n % PROVINCES.length]!;
    const youthRegion = `Regio ${n % 40}`;
    return {
      code,
      name: `Gemeente ${code}`,
      province,
      youthRegion,
      postcodes: [String(1000 + 2 * n), String(1001 + 2 * n)],
    };
  });
  const neighbours = PROVINCES.map((province, n): Place => {
    return {
      code: `900${n}`,
      name: `Buurgemeente ${n}`,
      province,
      youthRegion: "Buren",
      postcodes: [String(9000 + n)],
    };
  });
  return new Map([...own, ...neighbours].map((place) => [place.code, place]));
}

/** A plan without any file: no reference data is read. */
export function tinyWorld(request: Partial<WorldRequest> = {}): WorldPlan {
  return planWorld({ pupils: 6000, years: 3, seed: 7, country: false, plain: false, ...request }, tinyPlaces());
}
