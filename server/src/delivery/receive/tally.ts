import type { Measure, Tally } from "@monitor/schema/checks";

const innerOf = <V>(outer: Map<Measure, Map<string, V>>, measure: Measure): Map<string, V> => {
  const known = outer.get(measure);
  if (known !== undefined) return known;
  const inner = new Map<string, V>();
  outer.set(measure, inner);
  return inner;
};

/** Counts what a delivery brings while its rows are read. A person is counted once for each measure and place. */
export class TallyCount {
  readonly #counts = new Map<Measure, Map<string, number>>();
  readonly #persons = new Map<Measure, Map<string, Set<string>>>();

  add(measure: Measure, place: string, amount = 1): void {
    const places = innerOf(this.#counts, measure);
    places.set(place, (places.get(place) ?? 0) + amount);
  }

  /** @param pupil the monitor's own identifier */
  addPerson(measure: Measure, place: string, pupil: string): void {
    const places = innerOf(this.#persons, measure);
    const known = places.get(place) ?? new Set<string>();
    if (known.has(pupil)) return;
    places.set(place, known.add(pupil));
    this.add(measure, place);
  }

  get tally(): Tally {
    return this.#counts;
  }
}
