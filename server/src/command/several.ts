import { Refusal } from "../refusal.ts";

/** What became of one of several. */
export type Done<Result> = { readonly result: Result } | { readonly refusal: Refusal };

/**
 * Does the same with several things, a few at once, and goes on when one is refused. Anything else that goes wrong ends
 * it, after what was going on is done.
 *
 * @param tell called as soon as one is done, in the order of ending
 */
export async function doSeveral<Thing, Result>(
  things: readonly Thing[],
  atOnce: number,
  work: (thing: Thing) => Promise<Result>,
  tell: (thing: Thing, done: Done<Result>, count: number) => void,
): Promise<void> {
  const waiting = [...things];
  let count = 0;
  const one = async () => {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) {
      const done = await work(thing).then(
        (result) => ({ result }),
        (error: unknown) => {
          if (error instanceof Refusal) return { refusal: error };
          waiting.length = 0;
          throw error;
        },
      );
      tell(thing, done, ++count);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(atOnce, things.length) }, one));
  const failed = ended.find((end) => end.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}
