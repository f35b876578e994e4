import type { Outcome, ReadContext, RecognisedFile } from "../format.ts";
import { FileUnusable, NO_PROBLEMS, type Place, type RowProblem } from "../problem.ts";
import type { AllocationBook } from "./allocation-book.ts";
import { providerOf } from "./check.ts";
import type { CollectiveCodes } from "./collective-codes.ts";
import { ALLOCATION_MESSAGE, type RawMessage, type RawProduct, REQUEST_MESSAGE, START_MESSAGE } from "./elements.ts";
import { enterAllocation, enterRequest, withCategory } from "./enter-allocation.ts";
import { enterStart, enterStop } from "./enter-product.ts";
import type { EpisodeBook } from "./episode-book.ts";
import { readMessage } from "./read.ts";

/** Namespace of a message: release, and number of the message. */
const NAMESPACE = /istandaarden\.nl\/ijw\/(\d+)_\d+\/jw(\d{3})/i;

export interface Books {
  readonly episodes: EpisodeBook;
  readonly allocations: AllocationBook;
  readonly collective: CollectiveCodes;
}

/** The kind of an iJw message by the first characters of its file, such as `JW305`; null when it is none. */
export function messageIn(head: string): string | null {
  const message = NAMESPACE.exec(head)?.[2];
  return message !== undefined && /<(\w+:)?Bericht[\s>]/.test(head) ? `JW${message}` : null;
}

export const episodeOutcome = (place: Place, problems: readonly RowProblem[]) => ({
  output: "episodes.csv",
  number: "",
  cells: null,
  problems,
  file: place.file,
  row: place.row ?? 0,
});

/** @throws FileUnusable when the message is of another organisation or release, or broken */
async function readWhole(file: RecognisedFile, context: ReadContext) {
  if (NAMESPACE.exec(file.head)?.[1] !== "3") throw new FileUnusable("other-version");
  const byMunicipality = file.role === ALLOCATION_MESSAGE;
  let message: RawMessage = { sender: "", receiver: "", dated: "" };
  const products: RawProduct[] = [];
  for await (const rows of readMessage(() => file.text())) {
    for (const row of rows) {
      if ("message" in row) {
        message = row.message;
        providerOf(message, context, byMunicipality);
      } else products.push(row.product);
    }
  }
  return { provider: providerOf(message, context, byMunicipality), dated: message.dated, products };
}

/** Enters a whole message, or nothing of it when it breaks off. Gives the products of care that are left out. */
export async function enterMessage(file: RecognisedFile, books: Books, context: ReadContext): Promise<Outcome[]> {
  const { provider, dated, products } = await readWhole(file, context);
  const leftOut: Outcome[] = [];
  for (const product of products) {
    const place = { file: file.name, row: product.row };
    // requests and allocations are no care: a fault in them leaves out no row
    if (file.role === REQUEST_MESSAGE)
      enterRequest(books.allocations, product, provider, place, dated).forEach(context.report);
    else if (file.role === ALLOCATION_MESSAGE)
      enterAllocation(books.allocations, product, provider, place).forEach(context.report);
    else {
      const enter = file.role === START_MESSAGE ? enterStart : enterStop;
      const { entered, problems } = enter(
        books.episodes,
        withCategory(product, provider, books.allocations),
        provider,
        place,
      );
      if (!entered) leftOut.push(episodeOutcome(place, problems));
      else if (problems !== NO_PROBLEMS) problems.forEach(context.report);
    }
  }
  return leftOut;
}
