/** A band of values: above the upper end of the band before it (0 for the first), up to and including its own. */
export interface ValueBand {
  /** Infinite for a last band without end. */
  readonly upTo: number;
  /** Undefined where it is not known. */
  readonly persons: number | undefined;
}

export interface ValueInBands {
  /** The value; where it lies in a band without end, the start of that band: at least so much. */
  readonly from: number;
  readonly isOpen: boolean;
}

interface Place {
  readonly band: number;
  /** The part (0 to 1) of the persons of the band that lies below the value. */
  readonly part: number;
}

/** Walks up from the lowest band until so many persons lie below; undefined when an unknown band comes first. */
function walk(persons: readonly (number | undefined)[], target: number): Place | undefined {
  let below = 0;
  for (const [band, inBand] of persons.entries()) {
    if (inBand === undefined) return undefined;
    if (inBand > 0 && below + inBand >= target) return { band, part: Math.max(0, target - below) / inBand };
    below += inBand;
  }
  // rounded bands may hold a few persons fewer than there are
  const last = persons.findLastIndex((inBand) => inBand !== undefined && inBand > 0);
  return last < 0 ? undefined : { band: last, part: 1 };
}

/** The same from the highest band down. */
function walkDown(persons: readonly (number | undefined)[], target: number): Place | undefined {
  const place = walk(persons.toReversed(), target);
  return place && { band: persons.length - 1 - place.band, part: 1 - place.part };
}

/**
 * The value below which a part of the persons lies, by linear interpolation within bands. Needed are the bands up to and
 * including the one in which it lies, or else that one and those above it; other bands need not be known.
 *
 * @param part 0 to 1; 0.5 for the median
 * @param bands from low to high
 * @param persons all persons, for when not every band is known; rounded numbers may differ a little from their sum
 * @returns undefined when a band that is needed is not known, or there is nobody
 * @throws RangeError when part is outside 0 to 1
 */
export function valueInBands(part: number, bands: readonly ValueBand[], persons: number): ValueInBands | undefined {
  if (!(part >= 0 && part <= 1)) throw new RangeError(`part must lie between 0 and 1, not ${part}`);
  const counts = bands.map((band) => band.persons);
  const known = counts.filter((count) => count !== undefined);
  const all = known.length === counts.length ? known.reduce((sum, count) => sum + count, 0) : persons;
  const place = walk(counts, part * all) ?? walkDown(counts, (1 - part) * all);
  if (place === undefined) return undefined;
  const start = bands[place.band - 1]?.upTo ?? 0;
  const end = bands[place.band]!.upTo;
  if (end === Number.POSITIVE_INFINITY) return { from: start, isOpen: true };
  return { from: start + place.part * (end - start), isOpen: false };
}
