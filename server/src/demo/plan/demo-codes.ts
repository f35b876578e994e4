import { schoolName } from "./names.ts";

const LETTERS = 26;
/** BRINs of the demo: 99 and two capitals. */
export const DEMO_BRINS = LETTERS * LETTERS;
/** Boards of the demo: 99001 to 99999. */
export const DEMO_BOARDS = 999;

const FIRST_BOARD = 99_001;
const CAPITAL_A = 65;

/** Hands out codes and names, each once, in order; nothing else in the plan is shared between catchments. */
export interface DemoCodes {
  board(): string;
  brin(): string;
  schoolName(called: string): string;
}

export function demoCodes(): DemoCodes {
  let boards = 0;
  let brins = 0;
  const named = new Map<string, number>();
  return {
    board: () => {
      if (boards >= DEMO_BOARDS) throw new RangeError("more boards than codes of the demo");
      return String(FIRST_BOARD + boards++);
    },
    brin: () => {
      if (brins >= DEMO_BRINS) throw new RangeError("more institutions than BRINs of the demo");
      const place = brins++;
      return `99${String.fromCharCode(CAPITAL_A + Math.floor(place / LETTERS), CAPITAL_A + (place % LETTERS))}`;
    },
    schoolName: (called) => {
      const n = named.get(called) ?? 0;
      named.set(called, n + 1);
      return schoolName(called, n);
    },
  };
}
