import type { Measure, Tally } from "@monitor/schema/checks";

/** What the rows about persons say: enough to look the persons up without reading the rows again. */
export interface Sightings {
  /** By place and person the number of linked rows; 0 for who cannot be linked. */
  readonly persons: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By place the kinds of absence that it has. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What was counted at one place. */
class PlaceCount {
  readonly counts: Partial<Record<Measure, number>> = {};
  readonly persons: Partial<Record<Measure, Map<string, number>>> = {};
  readonly kinds = new Set<string>();
}

/** The measure of which the persons are looked up in the other sources. */
const LOOKED_UP = ["absentees", "youths", "notEnrolled"] as const satisfies Measure[];

/** Counts what a delivery brings while its rows are read. A person is counted once for each measure and place. */
export class TallyCount {
  readonly #places = new Map<string, PlaceCount>();
  /** Rows of one place follow each other. */
  #last = { place: "", count: new PlaceCount() };

  #at(place: string): PlaceCount {
    if (this.#last.place === place) return this.#last.count;
    const count = this.#places.get(place) ?? new PlaceCount();
    this.#places.set(place, count);
    this.#last = { place, count };
    return count;
  }

  add(measure: Measure, place: string, amount = 1): void {
    const { counts } = this.#at(place);
    counts[measure] = (counts[measure] ?? 0) + amount;
  }

  /** @param pupil the monitor's own identifier */
  addPerson(measure: Measure, place: string, pupil: string, linked: boolean): void {
    const { persons } = this.#at(place);
    const known = persons[measure] ?? new Map<string, number>();
    persons[measure] = known;
    const rows = known.get(pupil);
    known.set(pupil, (rows ?? 0) + (linked ? 1 : 0));
    if (rows === undefined) this.add(measure, place);
  }

  addKind(place: string, kind: string): void {
    this.#at(place).kinds.add(kind);
  }

  get tally(): Tally {
    const tally = new Map<Measure, Map<string, number>>();
    for (const [place, { counts }] of this.#places) {
      for (const [measure, value] of Object.entries(counts) as [Measure, number][]) {
        tally.set(measure, (tally.get(measure) ?? new Map<string, number>()).set(place, value));
      }
    }
    return tally;
  }

  get sightings(): Sightings {
    const persons = new Map<string, ReadonlyMap<string, number>>();
    const kinds = new Map<string, ReadonlySet<string>>();
    for (const [place, count] of this.#places) {
      const measure = LOOKED_UP.find((one) => count.persons[one] !== undefined);
      if (measure !== undefined) persons.set(place, count.persons[measure]!);
      if (count.kinds.size > 0) kinds.set(place, count.kinds);
    }
    return { persons, kinds };
  }
}
