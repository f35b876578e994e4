import { normaliseBsn } from "../../linkage/citizen-number.ts";
import type { Trajectory } from "./map.ts";

/** What makes two lines one trajectory; null when the youth is not known by a number, and nobody can tell. */
function keyOf({ bsn, provider, code, from }: Trajectory): string | null {
  const known = normaliseBsn(bsn);
  return typeof known === "string" ? `${known}|${provider}|${code}|${from}` : null;
}

/** Of two lines about the same: the one that knows the end, or else the later one. */
const better = (before: Trajectory, after: Trajectory): Trajectory =>
  before.to !== "" && after.to === "" ? before : after;

/**
 * All trajectories of one municipality. The files of two half-years both hold the care that runs on from one to the
 * other, so they are held until the last file is read: memory is bounded by the trajectories of the municipality.
 */
export function trajectoryBook() {
  const known = new Map<string, Trajectory>();
  const others: Trajectory[] = [];
  let twice = 0;

  return {
    add(trajectory: Trajectory): void {
      const key = keyOf(trajectory);
      if (key === null) {
        others.push(trajectory);
        return;
      }
      const before = known.get(key);
      if (before !== undefined) twice++;
      known.set(key, before === undefined ? trajectory : better(before, trajectory));
    },

    /** How many lines told of a trajectory that was there already. */
    get twice(): number {
      return twice;
    },

    *trajectories(): Generator<Trajectory> {
      yield* known.values();
      yield* others;
    },
  };
}
