/** A municipality of the demo and how large it is beside the others: its inhabitants in thousands, roughly. */
export interface MunicipalitySize {
  readonly code: string;
  readonly size: number;
}

export interface RegionSizes {
  readonly code: string;
  readonly name: string;
  readonly municipalities: readonly MunicipalitySize[];
}

/** `0153 161` per municipality, largest first. */
function region(code: string, name: string, sizes: string): RegionSizes {
  const pairs = sizes.split(",").map((pair) => pair.trim().split(" "));
  const municipalities = pairs.map(([municipality, size]) => ({ code: municipality!, size: Number(size) }));
  return { code, name, municipalities: municipalities.toSorted((one, other) => other.size - one.size) };
}

/**
 * The eleven inspiratieregio's with their municipalities of 2026. The sizes only spread the invented pupils: they are
 * rough, and no statistic of anything.
 */
export const DEMO_REGIONS: readonly RegionSizes[] = [
  region(
    "IR-TWENTE",
    "Twente",
    `0153 161, 0164 82, 0141 74, 1742 39, 0163 36, 1735 35, 1700 34, 0173 32, 1774 27, 0147 25, 0158 25, 0189 25,
    0168 23, 0183 21`,
  ),
  region("IR-NOORD-KENNEMERLAND", "Noord-Kennemerland", "0361 112, 1980 90, 0383 36, 0373 30, 0399 24, 0450 14"),
  region("IR-NO-FRIESLAND", "Noordoost-Friesland", "1970 46, 0737 33, 0059 28, 1891 19, 0060 4, 0088 1"),
  region(
    "IR-HOLLAND-RIJNLAND",
    "Holland Rijnland",
    `0546 127, 0484 114, 0537 66, 0575 45, 1525 38, 0569 30, 1884 28, 0547 27, 0579 26, 0553 23, 0534 22, 0638 9`,
  ),
  region("IR-ZUID-KENNEMERLAND", "Zuid-Kennemerland", "0392 165, 0397 28, 0377 24, 0473 17"),
  region("IR-DE-MEIERIJ", "De Meierij", "0796 160, 1948 83, 0797 46, 0757 33, 0865 31, 0845 30, 0297 30, 0263 26"),
  region(
    "IR-UTRECHT",
    "Utrecht",
    `0344 370, 0307 161, 0355 67, 1904 66, 0356 66, 1961 61, 0632 53, 0321 51, 1581 50, 0342 47, 0736 46, 0310 44,
    0353 34, 0327 31, 0308 25, 0352 24, 0313 22, 0312 16, 0331 15, 0335 14, 0351 14, 0589 10, 0317 9`,
  ),
  region("IR-LEEUWARDEN", "Leeuwarden", "0080 128"),
  region(
    "IR-ZUID-LIMBURG",
    "Zuid-Limburg",
    `0935 124, 1883 92, 0917 87, 0928 46, 0882 38, 1954 36, 0899 28, 1903 26, 0971 25, 0938 19, 0994 16, 0888 16,
    1729 14, 0986 13, 0965 11, 0981 10`,
  ),
  region("IR-ALMERE", "Almere", "0034 226"),
  region("IR-FOODVALLEY", "FoodValley", "0228 123, 0345 70, 0203 62, 0267 46, 0340 21, 0279 10, 0339 6"),
];
