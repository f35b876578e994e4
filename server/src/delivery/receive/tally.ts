import type { Measure, Tally } from "@monitor/schema/checks";

/** What the rows about persons say: enough to look the persons up without reading the rows again. */
export interface Sightings {
  /** By place and person the number of linked rows; 0 for who cannot be linked. */
  readonly persons: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By place the kinds of absence that it has. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The value of a key, which is made when it is missing. */
function ofKey<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Counts what a delivery brings while its rows are read. A person is counted once for each measure and place. */
export class TallyCount {
  readonly #counts = new Map<Measure, Map<string, number>>();
  readonly #persons = new Map<Measure, Map<string, Map<string, number>>>();
  readonly #kinds = new Map<string, Set<string>>();

  add(measure: Measure, place: string, amount = 1): void {
    const places = ofKey(this.#counts, measure, () => new Map<string, number>());
    places.set(place, (places.get(place) ?? 0) + amount);
  }

  /** @param pupil the monitor's own identifier */
  addPerson(measure: Measure, place: string, pupil: string, linked: boolean): void {
    const places = ofKey(this.#persons, measure, () => new Map<string, Map<string, number>>());
    const known = ofKey(places, place, () => new Map<string, number>());
    const rows = known.get(pupil);
    known.set(pupil, (rows ?? 0) + (linked ? 1 : 0));
    if (rows === undefined) this.add(measure, place);
  }

  addKind(place: string, kind: string): void {
    ofKey(this.#kinds, place, () => new Set<string>()).add(kind);
  }

  get tally(): Tally {
    return this.#counts;
  }

  get sightings(): Sightings {
    const persons = this.#persons.get("absentees") ?? this.#persons.get("youths") ?? new Map();
    return { persons, kinds: this.#kinds };
  }
}
