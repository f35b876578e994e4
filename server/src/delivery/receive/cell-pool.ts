import { randomInt } from "node:crypto";

/** Powers of two; at most half of the slots are used. */
const FIRST_SLOTS = 1 << 7;
const MOST_SLOTS = 1 << 16;
const MOST_BYTES = 1 << 22;
/** Unpredictable, so that nobody can write cells that all fall in one slot. */
const SEED = randomInt(2 ** 31);

/**
 * What became of the cells of one column, by their bytes. Dates, codes and keys repeat a thousandfold: each is made
 * into text and checked once. Takes a bounded amount of memory; what was forgotten is worked out again.
 */
export class CellPool<T> {
  readonly #make: (text: string) => T;
  /** Index of the value and 1; 0 where there is none. */
  #slots = new Int32Array(FIRST_SLOTS);
  readonly #hashes: number[] = [];
  /** Where the bytes of each value start; the next one is where they end. */
  readonly #starts: number[] = [0];
  readonly #values: T[] = [];
  #bytes = Buffer.allocUnsafe(1 << 10);

  constructor(make: (text: string) => T) {
    this.#make = make;
  }

  /** What `make` gives for the text of the bytes from `from` up to `to`. */
  of(source: Buffer, from: number, to: number): T {
    let hash = SEED;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ source[at]!, 0x01000193);
    hash ^= hash >>> 15;
    const last = this.#slots.length - 1;
    let slot = hash & last;
    for (let known = this.#slots[slot]!; known !== 0; known = this.#slots[slot]!) {
      if (this.#hashes[known - 1] === hash && this.#holds(known - 1, source, from, to)) return this.#values[known - 1]!;
      slot = (slot + 1) & last;
    }
    // no column admits anything but ASCII: how other letters are read does not matter
    const value = this.#make(source.toString("latin1", from, to));
    this.#keep(hash, source.subarray(from, to), value);
    return value;
  }

  #holds(index: number, source: Buffer, from: number, to: number): boolean {
    const start = this.#starts[index]!;
    if (this.#starts[index + 1]! - start !== to - from) return false;
    const bytes = this.#bytes;
    for (let at = from, own = start; at < to; at++, own++) if (bytes[own] !== source[at]) return false;
    return true;
  }

  #keep(hash: number, cell: Buffer, value: T): void {
    const start = this.#starts.at(-1)!;
    const end = start + cell.length;
    if (this.#values.length === MOST_SLOTS / 2 || end > MOST_BYTES) {
      this.#forget();
      return;
    }
    if (2 * this.#values.length === this.#slots.length) this.#widen();
    if (end > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, end));
      this.#bytes.copy(larger, 0, 0, start);
      this.#bytes = larger;
    }
    this.#bytes.set(cell, start);
    this.#starts.push(end);
    this.#hashes.push(hash);
    this.#place(hash, this.#values.push(value));
  }

  #place(hash: number, known: number): void {
    const last = this.#slots.length - 1;
    let slot = hash & last;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
    this.#slots[slot] = known;
  }

  #widen(): void {
    this.#slots = new Int32Array(4 * this.#slots.length);
    for (const [index, hash] of this.#hashes.entries()) this.#place(hash, index + 1);
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#starts.length = 1;
    this.#hashes.length = 0;
    this.#values.length = 0;
  }
}
