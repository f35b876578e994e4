import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { lettersOf } from "./letters.ts";
import { shuffle } from "./shuffle.ts";
import { transcript, utf8 } from "./transcript.ts";

/**
 * The numbers in batches, in an order that has nothing to do with their order in the file: drawn, or by a secret of the
 * source, so that a run that was broken off makes the same batches again.
 */
export function batchesOf(numbers: readonly string[], size: number, secret: Uint8Array | null): string[][] {
  const ordered = secret === null ? shuffle(numbers) : bySecret(numbers, secret);
  return Array.from({ length: Math.ceil(ordered.length / size) }, (_, place) =>
    ordered.slice(place * size, (place + 1) * size),
  );
}

function bySecret(numbers: readonly string[], secret: Uint8Array): string[] {
  const ranked = numbers.map(
    (number) => [lettersOf(hmac(sha256, secret, transcript("order", utf8(number)))), number] as const,
  );
  return ranked.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, number]) => number);
}

/**
 * Does a task for each item, at most so many at the same time, taken in order. The first failure ends it: what is under
 * way is let go, and nothing new begins.
 */
export async function inLanes<Item>(
  items: readonly Item[],
  lanes: number,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failed = false;
  const lane = async () => {
    while (next < items.length && !failed) {
      try {
        await task(items[next++]!);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
}
