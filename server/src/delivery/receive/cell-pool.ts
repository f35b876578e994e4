import { randomInt } from "node:crypto";

/** A power of two; at most half of the slots are used. */
const SLOTS = 1 << 16;
const MOST_BYTES = 1 << 22;
/** Unpredictable, so that nobody can write cells that all fall in one slot. */
const SEED = randomInt(2 ** 31);

/**
 * What became of the cells of one column, by their bytes. Dates, codes and keys repeat a thousandfold: each is made
 * into text and checked once. Takes a bounded amount of memory; what was forgotten is worked out again.
 */
export class CellPool<T> {
  readonly #make: (text: string) => T;
  readonly #slots = new Int32Array(SLOTS);
  readonly #starts: number[] = [0];
  readonly #values: T[] = [];
  #bytes = Buffer.allocUnsafe(1 << 12);

  constructor(make: (text: string) => T) {
    this.#make = make;
  }

  /** What `make` gives for the text of the bytes from `from` up to `to`. */
  of(source: Buffer, from: number, to: number): T {
    let slot = SEED;
    for (let at = from; at < to; at++) slot = Math.imul(slot ^ source[at]!, 0x01000193);
    slot = (slot ^ (slot >>> 15)) & (SLOTS - 1);
    for (let known = this.#slots[slot]!; known !== 0; known = this.#slots[slot]!) {
      if (this.#holds(known - 1, source, from, to)) return this.#values[known - 1]!;
      slot = (slot + 1) & (SLOTS - 1);
    }
    // no column admits anything but ASCII: how other letters are read does not matter
    const value = this.#make(source.toString("latin1", from, to));
    return this.#keep(slot, source, from, to, value);
  }

  #holds(index: number, source: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[index]!;
    if (this.#starts[index + 1]! - start !== to - from) return false;
    const bytes = this.#bytes;
    for (let at = from, own = start; at < to; at++, own++) if (bytes[own] !== source[at]) return false;
    return true;
  }

  #keep(slot: number, source: Uint8Array, from: number, to: number, value: T): T {
    const start = this.#starts.at(-1)!;
    const end = start + to - from;
    if (this.#values.length >= SLOTS / 2 || end > MOST_BYTES) {
      this.#forget();
      return value;
    }
    if (end > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, end));
      this.#bytes.copy(larger, 0, 0, start);
      this.#bytes = larger;
    }
    this.#bytes.set(source.subarray(from, to), start);
    this.#slots[slot] = this.#values.push(value);
    this.#starts.push(end);
    return value;
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#starts.length = 1;
    this.#values.length = 0;
  }
}
