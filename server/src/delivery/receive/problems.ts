import { Refusal } from "../../refusal.ts";
import { HOW_TO_LOAD_SITES } from "../reference/index.ts";

export type FaultKind = "cell" | "row" | "foreign" | "site" | "citizen-number";

/** What is wrong with a row. Never holds what stands in the row, except a code that is public. */
export interface Fault {
  readonly kind: FaultKind;
  readonly field: string;
  readonly reason: string;
}

interface Placed extends Fault {
  readonly file: string;
  /** Line in the file, from 1; the header is line 1. */
  readonly line: number;
}

const MOST = 10;

const CODES: Readonly<Record<FaultKind, { code: string; remedy: string }>> = {
  cell: {
    code: "delivery-cell",
    remedy: "Maak de levering opnieuw met 'pnpm monitor prepare', en verander de bestanden daarna niet meer.",
  },
  row: {
    code: "delivery-row",
    remedy: "Maak de levering opnieuw met 'pnpm monitor prepare', en verander de bestanden daarna niet meer.",
  },
  foreign: {
    code: "delivery-foreign",
    remedy: "Lever alleen wat van uw eigen organisatie is. Maak de levering opnieuw met de juiste --organisation.",
  },
  site: {
    code: "delivery-unknown-site",
    remedy: `Laat de beheerder de vestiging eerst inlezen met ${HOW_TO_LOAD_SITES}, of verbeter de vestigingscode in het bronbestand.`,
  },
  "citizen-number": {
    code: "delivery-citizen-number",
    remedy:
      "De monitor mag geen burgerservicenummer ontvangen. Gebruik in het bronbestand een eigen sleutel van de leerling.",
  },
};

/** Gathers the first faults of a delivery, so that a source can mend them in one go. */
export class Problems {
  readonly #placed: Placed[] = [];

  get any(): boolean {
    return this.#placed.length > 0;
  }

  add(file: string, line: number, fault: Fault): void {
    if (this.#placed.length < MOST) this.#placed.push({ ...fault, file, line });
  }

  /** Throws a `Refusal` of the whole delivery that names the places. */
  refuse(): void {
    const [first] = this.#placed;
    if (first === undefined) return;
    const { code, remedy } = CODES[first.kind];
    const places = this.#placed.map(({ file, line, field, reason }) => `  ${file}, regel ${line}, ${field}: ${reason}`);
    const more = this.#placed.length === MOST ? ["  en mogelijk meer"] : [];
    throw new Refusal(code, ["De levering is niet geladen:", ...places, ...more].join("\n"), remedy);
  }
}
