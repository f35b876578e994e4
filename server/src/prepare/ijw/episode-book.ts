import type { IsoDate } from "@monitor/schema/vocabulary";
import type { Place } from "../problem.ts";
import type { Episode, Stop } from "./map.ts";

/** An episode and the product in the source that it came from. */
export interface BookedEpisode extends Episode {
  readonly place: Place;
}

/** What tells one run of care from another: the logical key of a `StartProduct` in iJw 3.2. */
export type EpisodeKey = Pick<Episode, "provider" | "bsn" | "allocation" | "product" | "from">;

/** A start that the provider took back. */
interface Removed {
  readonly from: IsoDate;
  readonly product: string;
  readonly removed: true;
}

type Entry = BookedEpisode | Removed;

const isEpisode = (entry: Entry): entry is BookedEpisode => !("removed" in entry);

/** The first entry that one of the tests holds for, the strictest test first; -1 when none does. */
function bestOf(entries: readonly Entry[], tests: readonly ((entry: Entry) => boolean)[]): number {
  for (const test of tests) {
    const at = entries.findIndex(test);
    if (at !== -1) return at;
  }
  return -1;
}

/**
 * All episodes of one municipality. A stop refers to a start in another message, so the starts are held until the last
 * file is read: memory is bounded by the episodes of the municipality. After a temporary stop the same allocation
 * starts again, and one allocation may be delivered as several products, so an allocation has a list.
 */
export function episodeBook() {
  const book = new Map<string, Entry[]>();

  const entriesOf = ({ provider, bsn, allocation }: EpisodeKey): Entry[] => {
    // care without an allocation is known by the person; a space is in no allocation number
    const key = `${provider}|${allocation === "" ? `bsn ${bsn}` : allocation}`;
    let entries = book.get(key);
    if (entries === undefined) {
      entries = [];
      book.set(key, entries);
    }
    return entries;
  };

  const isSame = (key: EpisodeKey) => (entry: Entry) => entry.from === key.from && entry.product === key.product;
  const startsThen = (key: EpisodeKey) => (entry: Entry) => entry.from === key.from;

  const enter = (entries: Entry[], at: number, entry: Entry) => {
    entries[at === -1 ? entries.length : at] = entry;
  };

  return {
    /** @param changed the provider corrects the last start of the allocation, of which all else may be another */
    start(episode: BookedEpisode, changed: boolean) {
      const entries = entriesOf(episode);
      const at = entries.findIndex(isSame(episode));
      enter(entries, at === -1 && changed ? entries.length - 1 : at, episode);
    },

    removeStart(key: EpisodeKey) {
      const entries = entriesOf(key);
      enter(entries, bestOf(entries, [isSame(key), startsThen(key)]), {
        from: key.from,
        product: key.product,
        removed: true,
      });
    },

    /** Start and stop must be about the same person. */
    stop(key: EpisodeKey, stop: Stop): "booked" | "no-start" | "removed" | "other-person" {
      const entries = entriesOf(key);
      const then = startsThen(key);
      const at = bestOf(entries, [
        isSame(key),
        (entry) => then(entry) && isEpisode(entry),
        then,
        (entry) => isEpisode(entry) && entry.product === key.product && entry.stop === null && entry.from <= stop.to,
        (entry) => isEpisode(entry) && entry.from <= stop.to,
      ]);
      const found = entries[at];
      if (found === undefined) return "no-start";
      if (!isEpisode(found)) return "removed";
      if (found.bsn !== key.bsn) return "other-person";
      entries[at] = { ...found, stop };
      return "booked";
    },

    /** Care of which the stop is taken back still runs. */
    removeStop(key: EpisodeKey) {
      const entries = entriesOf(key);
      const at = bestOf(entries, [
        (entry) => isEpisode(entry) && isSame(key)(entry),
        (entry) => isEpisode(entry) && startsThen(key)(entry),
      ]);
      if (at !== -1) entries[at] = { ...(entries[at] as BookedEpisode), stop: null };
    },

    *episodes(): Generator<BookedEpisode> {
      for (const entries of book.values()) yield* entries.filter(isEpisode);
    },
  };
}

export type EpisodeBook = ReturnType<typeof episodeBook>;
