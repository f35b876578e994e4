import type { Measure, Tally } from "@monitor/schema/checks";

/** Counts what a delivery brings while its rows are read. A person is counted once for each measure and place. */
export class TallyCount {
  readonly #counts = new Map<Measure, Map<string, number>>();
  readonly #persons = new Map<string, Set<string>>();

  add(measure: Measure, place: string, amount = 1): void {
    const places = this.#counts.get(measure) ?? new Map<string, number>();
    this.#counts.set(measure, places);
    places.set(place, (places.get(place) ?? 0) + amount);
  }

  /** @param pupil the monitor's own identifier */
  addPerson(measure: Measure, place: string, pupil: string): void {
    const key = `${measure}/${place}`;
    const known = this.#persons.get(key) ?? new Set<string>();
    if (known.has(pupil)) return;
    this.#persons.set(key, known.add(pupil));
    this.add(measure, place);
  }

  get tally(): Tally {
    return this.#counts;
  }
}
