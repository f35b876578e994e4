import { type Column, cellCheck, type FileLayout } from "@monitor/schema/delivery";
import { faultOfReference } from "../../prepare/reference.ts";
import { CellPool } from "./cell-pool.ts";
import type { Fault } from "./problems.ts";

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SEPARATOR = 0x3b;

type Checked = string | Fault;

/** Turns the text of a cell into itself, or into what is wrong with it. */
function checkOf(column: Column): (text: string) => Checked {
  const admissible = cellCheck(column);
  const wrong: Fault = {
    kind: "cell",
    field: column.name,
    reason: `geen toegestane waarde (${column.type}${column.optional === true ? "" : ", verplicht"})`,
  };
  const number: Fault = { kind: "citizen-number", field: column.name, reason: "dit lijkt een burgerservicenummer" };
  return (text) => {
    if (!admissible(text)) return wrong;
    return column.type === "reference" && faultOfReference(text) === "reference-is-citizen-number" ? number : text;
  };
}

/**
 * Reads single lines of a coded file: fills `cells` in the order of the layout, or answers what is wrong with the line,
 * the first fault from left to right. Rows about one pupil mostly follow each other: the cells with which a line begins
 * as the line before it did are not looked at again.
 */
export class LineReader {
  readonly cells: string[];
  /** Where the line after the one that was read starts. */
  next = 0;
  readonly #pools: readonly CellPool<Checked>[];
  /** Where each cell of the line ends. Of too many cells only the number counts. */
  readonly #ends: Int32Array;
  /** The line before, when it was sound: its bytes, and where it starts in them. */
  #before: Buffer | null = null;
  #beforeFrom = 0;

  constructor({ columns }: FileLayout) {
    this.cells = columns.map(() => "");
    this.#pools = columns.map((column) => new CellPool(checkOf(column)));
    this.#ends = new Int32Array(columns.length);
  }

  /** @param bytes hold the line from `from` up to and including its newline */
  read(bytes: Buffer, from: number): Fault | null {
    const same = this.#before === bytes ? this.#countSame(bytes, from) : 0;
    this.#before = null;
    const found = this.#findEnds(bytes, same === 0 ? from : this.#ends[same - 1]! + 1, same);
    if (found !== this.#pools.length) {
      return { kind: "cell", field: "regel", reason: `${found} velden in plaats van ${this.#pools.length}` };
    }
    const fault = this.#readCells(bytes, from, same);
    if (fault !== null) return fault;
    this.#before = bytes;
    this.#beforeFrom = from;
    return null;
  }

  /** How many cells, from the first, are those of the line before. */
  #countSame(bytes: Buffer, from: number): number {
    let same = 0;
    for (let at = from, old = this.#beforeFrom; bytes[at] === bytes[old] && bytes[at] !== NEWLINE; at++, old++) {
      if (bytes[at] === SEPARATOR) this.#ends[same++] = at;
    }
    return same;
  }

  /** Finds where the cells after the first `same` end; answers how many cells the line has. */
  #findEnds(bytes: Buffer, start: number, same: number): number {
    let count = same;
    let at = start;
    for (; bytes[at] !== NEWLINE; at++) if (bytes[at] === SEPARATOR) this.#ends[count++] = at;
    this.next = at + 1;
    this.#ends[count++] = at > start && bytes[at - 1] === RETURN ? at - 1 : at;
    return count;
  }

  #readCells(bytes: Buffer, from: number, same: number): Fault | null {
    let start = same === 0 ? from : this.#ends[same - 1]! + 1;
    for (let index = same; index < this.#pools.length; index++) {
      const end = this.#ends[index]!;
      const checked = this.#pools[index]!.of(bytes, start, end);
      if (typeof checked !== "string") return checked;
      this.cells[index] = checked;
      start = end + 1;
    }
    return null;
  }
}
