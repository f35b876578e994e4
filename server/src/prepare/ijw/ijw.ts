import { EXTRA_TABLES, extraRoleOf, extrasReader, isExtra } from "../care-extras/care-extras.ts";
import type { RecognisedFile, SourceFormat } from "../format.ts";
import { problem } from "../problem.ts";
import type { ProblemCode } from "../problem-texts.ts";
import { allocationBook } from "./allocation-book.ts";
import { collectiveCodes } from "./collective-codes.ts";
import { ALLOCATION_MESSAGE, REQUEST_MESSAGE, START_MESSAGE, STOP_MESSAGE } from "./elements.ts";
import { episodeBook } from "./episode-book.ts";
import { finishEpisodes } from "./finish-episodes.ts";
import { IJW_GUIDE } from "./guide.ts";
import { enterMessage, messageIn } from "./message-file.ts";

const DATED = /Dagtekening>\s*(\d{4}-\d{2}-\d{2})/;
const MESSAGES: readonly string[] = [REQUEST_MESSAGE, ALLOCATION_MESSAGE, START_MESSAGE, STOP_MESSAGE];

/** Starts before stops, and of each kind the oldest message first, so that a correction comes after what it corrects. */
function ordered(files: readonly RecognisedFile[]): readonly RecognisedFile[] {
  const placeOf = (file: RecognisedFile) => {
    const turn = isExtra(file) ? MESSAGES.length : MESSAGES.indexOf(file.role);
    return `${turn + 1}|${DATED.exec(file.head)?.[1] ?? ""}|${file.name}`;
  };
  const places = new Map(files.map((file) => [file, placeOf(file)]));
  return [...files].sort((a, b) => (places.get(a)! < places.get(b)! ? -1 : 1));
}

/** iJw 3: youth care that really started (JW305) and stopped (JW307), as a municipality receives it. */
export const ijw: SourceFormat = {
  name: "ijw",
  kind: "care",
  organisation: /^\d{4}$/,
  mainRoles: [START_MESSAGE, STOP_MESSAGE],
  tables: EXTRA_TABLES,
  guide: IJW_GUIDE,
  roleOf: (head, name) => messageIn(head) ?? extraRoleOf(head, name),
  ordered,
  start(context) {
    const books = { episodes: episodeBook(), allocations: allocationBook(), collective: collectiveCodes() };
    const readExtra = extrasReader(context, books.collective.add);
    const read = new Map<string, string[]>(MESSAGES.map((message) => [message, []]));
    const tellOnce = (message: string, code: ProblemCode, count: number) => {
      const [first] = read.get(message)!;
      if (first !== undefined && count > 0) context.report(problem(code, { file: first, row: null }, null, count));
    };
    return {
      async *readFile(file) {
        if (isExtra(file)) yield* readExtra(file);
        else if (MESSAGES.includes(file.role)) {
          yield await enterMessage(file, books, context);
          read.get(file.role)!.push(file.name);
        } else context.report(problem("message-not-used", { file: file.name, row: null }, null, file.role));
      },
      *finish() {
        tellOnce(ALLOCATION_MESSAGE, "allocations-only", read.get(ALLOCATION_MESSAGE)!.length);
        tellOnce(REQUEST_MESSAGE, "requests-without-allocation", books.allocations.unanswered);
        yield* finishEpisodes(books, context);
      },
    };
  },
};
