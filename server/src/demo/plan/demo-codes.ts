import { schoolName } from "./names.ts";

const LETTERS = 26;
/** BRINs of the demo: 99 and two capitals. No real institution has one. */
export const DEMO_BRINS = LETTERS * LETTERS;
/** Boards of the demo: 99001 to 99999. */
export const DEMO_BOARDS = 999;
const CAPITAL_A = 65;

/** Hands out codes and names, each once, in order; nothing else in the plan is shared between catchments. */
export function demoCodes() {
  let boards = 0;
  let brins = 0;
  const named = new Map<string, number>();
  return {
    board(): string {
      if (boards >= DEMO_BOARDS) throw new RangeError("more boards than codes of the demo");
      return String(99_001 + boards++);
    },
    brin(): string {
      if (brins >= DEMO_BRINS) throw new RangeError("more institutions than BRINs of the demo");
      const place = brins++;
      return `99${String.fromCharCode(CAPITAL_A + Math.floor(place / LETTERS), CAPITAL_A + (place % LETTERS))}`;
    },
    schoolName(called: string): string {
      const n = named.get(called) ?? 0;
      named.set(called, n + 1);
      return schoolName(called, n);
    },
  };
}

export type DemoCodes = ReturnType<typeof demoCodes>;
