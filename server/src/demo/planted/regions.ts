/** A municipality of the demo and how large it is beside the others: its inhabitants in thousands, roughly. */
export interface MunicipalitySize {
  readonly code: string;
  readonly size: number;
}

export interface RegionSizes {
  readonly code: string;
  /** Largest first. */
  readonly municipalities: readonly MunicipalitySize[];
}

/** `0153 161` per municipality, as pairs. */
function sizesOf(text: string): MunicipalitySize[] {
  return text.split(",").map((pair) => {
    const [code, size] = pair.trim().split(" ");
    return { code: code!, size: Number(size) };
  });
}

/** A region with its municipalities in order of size. */
export const regionOf = (code: string, sizes: readonly MunicipalitySize[]): RegionSizes => ({
  code,
  municipalities: sizes.toSorted((one, other) => other.size - one.size),
});

/** What is planted in a region; what is not named is as everywhere. */
export interface RegionTruth {
  /** Probability of youth care in primary schools. */
  readonly primaryCare?: number;
  /** Times as many pupils in special schools: a regional task. No more care within a school type. */
  readonly specialSchools?: number;
  /** Factor of absence by school year; the last holds for later years. */
  readonly absence?: readonly number[];
  /** Part of the special schools with a collective arrangement. */
  readonly arranged?: number;
  /** Times as many thuiszitters, of both kinds. */
  readonly thuiszitters?: number;
}

// biome-ignore format: a table
export const REGION_TRUTH: Readonly<Record<string, RegionTruth>> = {
  "IR-TWENTE":       { primaryCare: 0.13 },
  "IR-ZUID-LIMBURG": { primaryCare: 0.13, arranged: 0.9 },
  "IR-LEEUWARDEN":   { specialSchools: 2 },
  "IR-FOODVALLEY":   { absence: [1.2, 1, 0.8] },
  "IR-ALMERE":       { thuiszitters: 2 },
};

/**
 * The eleven inspiratieregio's with their municipalities of 2026. The sizes only spread the invented pupils: they are
 * rough, and no statistic of anything.
 */
export const DEMO_REGIONS: readonly RegionSizes[] = Object.entries({
  "IR-TWENTE": `0153 161, 0164 82, 0141 74, 1742 39, 0163 36, 1735 35, 1700 34, 0173 32, 1774 27, 0147 25, 0158 25,
    0189 25, 0168 23, 0183 21`,
  "IR-NOORD-KENNEMERLAND": "0361 112, 1980 90, 0383 36, 0373 30, 0399 24, 0450 14",
  "IR-NO-FRIESLAND": "1970 46, 0737 33, 0059 28, 1891 19, 0060 4, 0088 1",
  "IR-HOLLAND-RIJNLAND": `0546 127, 0484 114, 0537 66, 0575 45, 1525 38, 0569 30, 1884 28, 0547 27, 0579 26, 0553 23,
    0534 22, 0638 9`,
  "IR-ZUID-KENNEMERLAND": "0392 165, 0397 28, 0377 24, 0473 17",
  "IR-DE-MEIERIJ": "0796 160, 1948 83, 0797 46, 0757 33, 0865 31, 0845 30, 0297 30, 0263 26",
  "IR-UTRECHT": `0344 370, 0307 161, 0355 67, 1904 66, 0356 66, 1961 61, 0632 53, 0321 51, 1581 50, 0342 47, 0736 46,
    0310 44, 0353 34, 0327 31, 0308 25, 0352 24, 0313 22, 0312 16, 0331 15, 0335 14, 0351 14, 0589 10, 0317 9`,
  "IR-LEEUWARDEN": "0080 128",
  "IR-ZUID-LIMBURG": `0935 124, 1883 92, 0917 87, 0928 46, 0882 38, 1954 36, 0899 28, 1903 26, 0971 25, 0938 19,
    0994 16, 0888 16, 1729 14, 0986 13, 0965 11, 0981 10`,
  "IR-ALMERE": "0034 226",
  "IR-FOODVALLEY": "0228 123, 0345 70, 0203 62, 0267 46, 0340 21, 0279 10, 0339 6",
}).map(([code, sizes]) => regionOf(code, sizesOf(sizes)));

/** Municipalities outside the eleven regions that are much larger than their number of postcodes says. */
const OTHER_CITIES = sizesOf(
  `0363 930, 0599 670, 0518 565, 0772 245, 0014 243, 0855 229, 0758 187, 0268 187, 0200 168, 0202 167, 0193 133,
  0394 165, 0505 121, 0637 128, 0439 92, 0479 161, 0502 67, 0503 110, 0402 93, 0995 84`,
);

/** Inhabitants in thousands, roughly, where they are known. */
export const KNOWN_SIZES: ReadonlyMap<string, number> = new Map(
  [...DEMO_REGIONS.flatMap(({ municipalities }) => municipalities), ...OTHER_CITIES].map(({ code, size }) => [
    code,
    size,
  ]),
);
/** Elsewhere: thousands of inhabitants for each four-digit postcode. */
export const SIZE_OF_A_POSTCODE = 3.2;
