import type { Period } from "@monitor/schema/vocabulary";
import type { Outcome, ReadContext, RecognisedFile, SourceFormat } from "../format.ts";
import { FileUnusable, NO_PROBLEMS, type Place, problem, type RowProblem } from "../problem.ts";
import type { CsvRow } from "../read-csv.ts";
import { checkGround, checkMessage } from "./check.ts";
import {
  ALLOCATION_MESSAGE,
  GROUND_COLUMNS,
  GROUNDS_FILE,
  type RawMessage,
  type RawProduct,
  START_MESSAGE,
  STOP_MESSAGE,
} from "./elements.ts";
import { enterStart, enterStop } from "./enter-product.ts";
import { type BookedEpisode, type EpisodeBook, episodeBook } from "./episode-book.ts";
import { IJW_GUIDE } from "./guide.ts";
import { mapEpisode, mapGround, referenceOf } from "./map.ts";
import { readGrounds, readMessage } from "./read.ts";

/** Namespace of a message: release, and number of the message. */
const NAMESPACE = /istandaarden\.nl\/ijw\/(\d+)_\d+\/jw(\d{3})/i;
const DATED = /Dagtekening>\s*(\d{4}-\d{2}-\d{2})/;
const IN_ORDER: readonly string[] = [START_MESSAGE, STOP_MESSAGE, GROUNDS_FILE];

const episodeOutcome = (place: Place, problems: readonly RowProblem[]) => ({
  output: "episodes.csv",
  number: "",
  cells: null,
  problems,
  file: place.file,
  row: place.row ?? 0,
});

/** Enters a whole message, or nothing of it when it breaks off. */
async function* readProducts(file: RecognisedFile, book: EpisodeBook, context: ReadContext): AsyncGenerator<Outcome[]> {
  const major = NAMESPACE.exec(file.head)?.[1];
  if (major !== "3") throw new FileUnusable("other-version");
  let message: RawMessage = { sender: "", receiver: "" };
  const products: RawProduct[] = [];
  for await (const rows of readMessage(() => file.text())) {
    for (const row of rows) {
      if ("message" in row) {
        message = row.message;
        checkMessage(message, context);
      } else products.push(row.product);
    }
  }
  checkMessage(message, context);
  const enter = file.role === START_MESSAGE ? enterStart : enterStop;
  const leftOut: Outcome[] = [];
  for (const product of products) {
    const place = { file: file.name, row: product.row };
    const { entered, problems } = enter(book, product, message.sender, place);
    if (entered) problems.forEach(context.report);
    else leftOut.push(episodeOutcome(place, problems));
  }
  yield leftOut;
}

function groundOutcome({ line, cells, fault }: CsvRow, file: string): Outcome {
  const place = { file, row: line };
  const leftOut = { output: "grounds.csv", number: "", cells: null, file, row: line };
  if (cells === null) return { ...leftOut, problems: [problem(fault ?? "quotes", place)] };
  const problems = checkGround(cells, place);
  if (problems.length > 0) return { ...leftOut, problems };
  return { ...leftOut, number: cells[0]!, cells: mapGround(cells), problems: NO_PROBLEMS };
}

const runsIn = ({ from, stop }: BookedEpisode, period: Period): boolean =>
  from <= period.to && (stop === null || stop.to >= period.from);

function finished(episode: BookedEpisode, { organisation, period }: ReadContext): Outcome {
  const { place, bsn, provider, allocation, name } = episode;
  if (!runsIn(episode, period)) return episodeOutcome(place, [problem("outside-period", place, "Begindatum")]);
  const key = { kind: "jeugdige" as const, site: "", reference: referenceOf(provider, allocation), name };
  return { ...episodeOutcome(place, NO_PROBLEMS), number: bsn, cells: mapEpisode(episode, organisation), key };
}

function roleOf(head: string, name: string): string | null {
  const message = NAMESPACE.exec(head)?.[2];
  if (message !== undefined && /<(\w+:)?Bericht[\s>]/.test(head)) return `JW${message}`;
  const [header = ""] = head.split("\n", 1);
  const byName = /^toestemmingen.*\.csv$/i.test(name) && header.includes(";");
  return byName || /grondslag/i.test(header) ? GROUNDS_FILE : null;
}

/** Starts before stops, and of each kind the oldest message first, so that a correction comes after what it corrects. */
function ordered(files: readonly RecognisedFile[]): readonly RecognisedFile[] {
  const placeOf = ({ role, head, name }: RecognisedFile) =>
    `${IN_ORDER.indexOf(role) + 1}|${DATED.exec(head)?.[1] ?? ""}|${name}`;
  const places = new Map(files.map((file) => [file, placeOf(file)]));
  return [...files].sort((a, b) => (places.get(a)! < places.get(b)! ? -1 : 1));
}

/** iJw 3: youth care that really started (JW305) and stopped (JW307), as a municipality receives it. */
export const ijw: SourceFormat = {
  name: "ijw",
  kind: "care",
  organisation: /^\d{4}$/,
  mainRoles: [START_MESSAGE, STOP_MESSAGE],
  tables: { [GROUNDS_FILE]: GROUND_COLUMNS },
  guide: IJW_GUIDE,
  roleOf,
  ordered,
  start(context) {
    const book = episodeBook();
    const allocations: string[] = [];
    return {
      async *readFile(file) {
        const place = { file: file.name, row: null };
        if (file.role === ALLOCATION_MESSAGE) allocations.push(file.name);
        else if (file.role === START_MESSAGE || file.role === STOP_MESSAGE) yield* readProducts(file, book, context);
        else if (file.role !== GROUNDS_FILE) context.report(problem("message-not-used", place, null, file.role));
        else {
          const onExtraColumns = (count: number) => context.report(problem("extra-columns", place, null, count));
          for await (const rows of readGrounds(file.text(), onExtraColumns))
            yield rows.map((row) => groundOutcome(row, file.name));
        }
      },
      *finish() {
        const [first] = allocations;
        if (first !== undefined)
          context.report(problem("allocations-only", { file: first, row: null }, null, allocations.length));
        for (const episode of book.episodes()) yield [finished(episode, context)];
      },
    };
  },
};
