import { randomBytes } from "@noble/hashes/utils.js";

/** An unpredictable whole number from 0 up to `below`, without bias: too large a draw is thrown away. */
function randomBelow(below: number): number {
  const fair = 2 ** 32 - (2 ** 32 % below);
  for (;;) {
    const draw = new DataView(randomBytes(4).buffer).getUint32(0);
    if (draw < fair) return draw % below;
  }
}

/** The items in an unpredictable order (Fisher-Yates), so that the place in a file tells a key holder nothing. */
export function shuffle<Item>(items: readonly Item[]): Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = randomBelow(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
