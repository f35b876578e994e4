import type { IsoDate } from "@monitor/schema/vocabulary";
import type { Place } from "../problem.ts";
import { type Episode, referenceOf, type Stop } from "./map.ts";

/** An episode and the product in the source that it came from. */
export interface BookedEpisode extends Episode {
  readonly place: Place;
}

/** What tells one run of care from another. */
export type EpisodeKey = Pick<Episode, "provider" | "allocation" | "from">;

/** A start that the provider took back. */
interface Removed {
  readonly from: IsoDate;
  readonly removed: true;
}

type Entry = BookedEpisode | Removed;

const isEpisode = (entry: Entry): entry is BookedEpisode => !("removed" in entry);

/**
 * All episodes of one municipality. A stop refers to a start in another message, so the starts are held until the last
 * file is read: memory is bounded by the episodes of the municipality. After a temporary stop the same allocation
 * starts again, so an allocation has a list, told apart by first day.
 */
export function episodeBook() {
  const book = new Map<string, Entry[]>();

  const entriesOf = ({ provider, allocation }: EpisodeKey): Entry[] => {
    const reference = referenceOf(provider, allocation);
    const entries = book.get(reference) ?? [];
    book.set(reference, entries);
    return entries;
  };

  const enter = (key: EpisodeKey, entry: Entry, otherwise?: number) => {
    const entries = entriesOf(key);
    const same = entries.findIndex(({ from }) => from === key.from);
    const at = same === -1 ? (otherwise ?? entries.length) : same;
    entries[Math.max(at, 0)] = entry;
  };

  return {
    /** @param changed the provider corrects the last start of the allocation, of which the first day may be another */
    start: (episode: BookedEpisode, changed: boolean) =>
      enter(episode, episode, changed ? entriesOf(episode).length - 1 : undefined),

    removeStart: (key: EpisodeKey) => enter(key, { from: key.from, removed: true }),

    /** @param bsn citizen number in the stop: start and stop must be about the same person */
    stop(key: EpisodeKey, bsn: string, stop: Stop): "booked" | "no-start" | "removed" | "other-person" {
      const entries = entriesOf(key);
      const same = entries.findIndex(({ from }) => from === key.from);
      const at = same === -1 ? entries.findIndex((entry) => isEpisode(entry) && entry.from <= stop.to) : same;
      const found = entries[at];
      if (found === undefined) return "no-start";
      if (!isEpisode(found)) return "removed";
      if (found.bsn !== bsn) return "other-person";
      entries[at] = { ...found, stop };
      return "booked";
    },

    /** Care of which the stop is taken back still runs. */
    removeStop(key: EpisodeKey) {
      const entries = entriesOf(key);
      const at = entries.findIndex((entry) => isEpisode(entry) && entry.from === key.from);
      if (at !== -1) entries[at] = { ...(entries[at] as BookedEpisode), stop: null };
    },

    *episodes(): Generator<BookedEpisode> {
      for (const entries of book.values()) yield* entries.filter(isEpisode);
    },
  };
}

export type EpisodeBook = ReturnType<typeof episodeBook>;
