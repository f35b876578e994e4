import type { Period } from "@monitor/schema/vocabulary";
import type { Outcome, ReadContext } from "../format.ts";
import { NO_PROBLEMS, problem, type RowProblem } from "../problem.ts";
import type { AllocationBook } from "./allocation-book.ts";
import type { BookedEpisode } from "./episode-book.ts";
import { mapEpisode, referenceOf } from "./map.ts";
import { type Books, episodeOutcome } from "./message-file.ts";

const runsIn = ({ from, stop }: BookedEpisode, period: Period): boolean =>
  from <= period.to && (stop === null || stop.to >= period.from);

/** Care that lasts longer than was allocated counts, because it was given; but somebody should look at it. */
function problemsOfEnd({ provider, allocation, stop }: BookedEpisode, allocations: AllocationBook) {
  const end = allocations.endOf(provider, allocation);
  if (stop === null || end === null || stop.to <= end) return NO_PROBLEMS;
  return [problem("stop-after-allocation", stop.place, "Einddatum")];
}

/** Care without an allocation gets a number of its own, in the order of the messages. */
function referenceMaker(): (episode: BookedEpisode) => string {
  let without = 0;
  return ({ provider, allocation }) => referenceOf(provider, allocation || `zonder-${++without}`);
}

function finished(
  episode: BookedEpisode,
  reference: string,
  { allocations, collective }: Books,
  { organisation, period }: ReadContext,
): Outcome {
  const { place, bsn, provider, allocation, name } = episode;
  if (!runsIn(episode, period)) return episodeOutcome(place, [problem("outside-period", place, "Begindatum")]);
  const key = { kind: "jeugdige" as const, site: "", reference, name };
  const request = allocations.requestFor(provider, allocation, bsn);
  const cells = mapEpisode(episode, reference, organisation, collective.has(episode), request);
  return { ...episodeOutcome(place, problemsOfEnd(episode, allocations)), number: bsn, cells, key };
}

/** Care without a stop of which the allocation ended before the period: most likely the stop message is missing. */
function problemOfForgotten(forgotten: readonly BookedEpisode[]): RowProblem[] {
  const [first] = forgotten;
  if (first === undefined) return [];
  return [problem("runs-after-allocation", { file: first.place.file, row: null }, null, forgotten.length)];
}

/** The rows of all episodes, when every message has been entered. */
export function* finishEpisodes(books: Books, context: ReadContext): Generator<Outcome[]> {
  const { episodes, allocations } = books;
  const forgotten: BookedEpisode[] = [];
  const referenceFor = referenceMaker();
  for (const episode of episodes.episodes()) {
    const end = allocations.endOf(episode.provider, episode.allocation);
    if (episode.stop === null && end !== null && end < context.period.from) forgotten.push(episode);
    yield [finished(episode, referenceFor(episode), books, context)];
  }
  problemOfForgotten(forgotten).forEach(context.report);
}
