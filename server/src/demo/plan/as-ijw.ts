import type { Period } from "@monitor/schema/vocabulary";
import type { Arrangement, CareLine } from "./delivery.ts";

/**
 * Care as the messages of one school year tell it. A request (JW315) goes with the care that began in the year: that of
 * older care stands in an earlier delivery; and without a request nobody knows who referred. Care is known to be collective by the product code of an arrangement, and a
 * municipality knows the codes of its own arrangements only.
 */
export function asIjw(lines: readonly CareLine[], arrangements: readonly Arrangement[], period: Period): CareLine[] {
  const arranging = new Set(arrangements.map(({ provider }) => provider));
  return lines.map(({ person, number, episode }): CareLine => {
    const collective = episode.arranged && arranging.has(episode.provider);
    const hasRequest = episode.from >= period.from && episode.requestedOn !== null;
    if (hasRequest) return { person, number, episode, collective };
    return { person, number, episode: { ...episode, referrer: "unknown", requestedOn: null }, collective };
  });
}
