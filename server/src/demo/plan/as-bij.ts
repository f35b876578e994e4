import type { CareForm, StopReason } from "@monitor/schema/vocabulary";
import type { CareLine } from "./delivery.ts";

const HELP: readonly CareForm[] = ["ambulatory", "dayTreatment", "residential"];
const MEASURES: readonly CareForm[] = ["protection", "probation"];
/** Reasons that Beleidsinformatie Jeugd has for care; of a measure it only knows whether the term was over. */
const REASONS: readonly StopReason[] = ["asPlanned", "earlyAgreed", "earlyClient", "earlyProvider", "earlyExternal"];

/**
 * Care as far as Beleidsinformatie Jeugd can tell it: crisis is no form of its own, a measure has no referrer, nobody
 * knows when care was asked for, who gives the care tells whether it is under an arrangement, and the same care of the same youth from the same day on is one trajectory.
 */
export function asBij(lines: readonly CareLine[]): CareLine[] {
  const trajectories = lines.map(({ episode, ...line }): CareLine => {
    const isMeasure = MEASURES.includes(episode.form);
    const form = isMeasure || HELP.includes(episode.form) ? episode.form : "ambulatory";
    const reasons: readonly StopReason[] = isMeasure ? ["asPlanned"] : REASONS;
    const otherwise = isMeasure ? "other" : "earlyExternal";
    const { stopReason: reason, referrer } = episode;
    const stopReason = reason === null || reasons.includes(reason) ? reason : otherwise;
    const known = !isMeasure && referrer !== "court" ? referrer : "unknown";
    const told = { ...episode, form, stopReason, referrer: known, requestedOn: null };
    return { ...line, episode: told, collective: episode.arranged };
  });
  const same = ({ person, episode }: CareLine) =>
    `${person.serial} ${episode.provider} ${episode.form} ${episode.from}`;
  return [...new Map(trajectories.map((line) => [same(line), line])).values()];
}
