import type { CountTransaction } from "../count/transaction.ts";

/** https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format": signature, flags, length of the extension. */
const HEADER_LENGTH = 19;
const NOTHING = Buffer.alloc(0);

/**
 * Rows of a COPY in binary form, one after the other: millions of rows without an object for each. `next` goes to the next
 * row; what the other methods answer is of that row.
 */
export class CopiedRows {
  #bytes: Buffer = NOTHING;
  #at = 0;
  #begun = false;
  /** Where the value of each column starts, and its length: -1 is null. */
  readonly #starts: Int32Array;
  readonly #lengths: Int32Array;
  /** By column: the text that was read last. */
  readonly #texts: (string | null)[];

  constructor(columns: number) {
    this.#starts = new Int32Array(columns);
    this.#lengths = new Int32Array(columns);
    this.#texts = Array.from({ length: columns }, () => null);
  }

  /** Adds what was copied since, after `next` said that it is through. */
  feed(chunk: Buffer): void {
    const rest = this.#bytes.subarray(this.#at);
    this.#bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    this.#at = 0;
    if (this.#begun || this.#bytes.length < HEADER_LENGTH) return;
    this.#begun = true;
    this.#at = HEADER_LENGTH;
  }

  #numberAt(at: number): number {
    const bytes = this.#bytes;
    return (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }

  /** Whether there is a next row, whole. */
  next(): boolean {
    const end = this.#bytes.length;
    let at = this.#at + 2;
    // the last two bytes of all say that no row follows
    if (!this.#begun || at > end || this.#bytes[this.#at] === 0xff) return false;
    for (let column = 0; column < this.#starts.length; column++) {
      if (at + 4 > end) return false;
      const length = this.#numberAt(at);
      at += 4;
      this.#starts[column] = at;
      this.#lengths[column] = length;
      if (length > 0) at += length;
    }
    if (at > end) return false;
    this.#at = at;
    return true;
  }

  isNull(column: number): boolean {
    return this.#lengths[column]! < 0;
  }

  /** An integer, or a date as days since 2000-01-01. */
  integer(column: number): number {
    return this.#numberAt(this.#starts[column]!);
  }

  boolean(column: number): boolean {
    return this.#bytes[this.#starts[column]!] === 1;
  }

  /** A text of ASCII; null where there is none. Mostly that of the row before: then it is the same string. */
  text(column: number): string | null {
    const length = this.#lengths[column]!;
    if (length < 0) return null;
    const start = this.#starts[column]!;
    const before = this.#texts[column]!;
    if (before !== null && before.length === length) {
      let same = 0;
      while (same < length && before.charCodeAt(same) === this.#bytes[start + same]) same++;
      if (same === length) return before;
    }
    const text = this.#bytes.toString("latin1", start, start + length);
    this.#texts[column] = text;
    return text;
  }

  /** A quarter (0 to 3) of a UUID, as an integer. */
  quarter(column: number, at: number): number {
    return this.#numberAt(this.#starts[column]! + 4 * at);
  }

  /** All bytes of some columns that follow each other: the same for rows that agree in them. */
  key(first: number, last: number): string {
    const end = this.#starts[last]! + Math.max(0, this.#lengths[last]!);
    return this.#bytes.toString("latin1", this.#starts[first]! - 4, end);
  }
}

/**
 * The rows of a query without parameters, streamed. Each time it yields there are more: `while (rows.next())`.
 *
 * @param columns how many the query has
 */
export async function* copiedRows(sql: CountTransaction, query: string, columns: number): AsyncGenerator<CopiedRows> {
  const rows = new CopiedRows(columns);
  for await (const chunk of await sql.unsafe(`copy (${query}) to stdout with (format binary)`).readable()) {
    rows.feed(chunk as Buffer);
    yield rows;
  }
}
