import { describe, expect, test } from "vitest";
import { readMunicipalities, residenceByPostcode } from "../../server/src/delivery/reference/index.ts";
import { readReferenceFile } from "../../server/src/delivery/reference/reference-file.ts";
import { DEMO_REGIONS } from "../../server/src/demo/planted/regions.ts";
import { readPlaces } from "../../server/src/demo/read-places.ts";

const places = readPlaces();

describe("the places of the demo", () => {
  test("are the eleven inspiratieregio's of the reference data with all their municipalities", () => {
    const known = readReferenceFile<"code" | "municipality">("inspiration-regions.csv");
    const pairs = known.map(({ code, municipality }) => `${code} ${municipality}`);
    const own = DEMO_REGIONS.flatMap(({ code, municipalities }) => municipalities.map((one) => `${code} ${one.code}`));
    expect(own.toSorted()).toEqual(pairs.toSorted());
  });

  test("have real postcodes, each in its own municipality", () => {
    const residenceOf = residenceByPostcode();
    for (const { code } of DEMO_REGIONS.flatMap((region) => region.municipalities)) {
      const { postcodes } = places.get(code)!;
      expect(postcodes.length).toBeGreaterThan(0);
      expect(postcodes.filter((postcode) => residenceOf(`${postcode}XX`) !== code)).toEqual([]);
    }
  });

  test("cover nearly all municipalities of the country, with their province", () => {
    expect(places.size).toBeGreaterThan(0.95 * readMunicipalities().length);
    expect(places.get("0153")).toMatchObject({ name: "Enschede", province: "Overijssel" });
  });
});
