/** A pupil at a site: the number of the site, and the four quarters of his key. */
const WORDS = 5;
const FIRST_ROOM = 1024;
const SPREAD = 0x9e3779b1;
const HALF = 16;

/** The same numbers in a longer array, zero where there were none. */
export const lengthened = (numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> =>
  new Int32Array(numbers.buffer.transfer(length * Int32Array.BYTES_PER_ELEMENT));

/** Rows of which a column holds a UUID, see `CopiedRows`. */
export interface Keyed {
  quarter(column: number, at: number): number;
}

/** Numbers pupils at sites in the order in which they first come: a country of them in a few flat arrays. */
export class PupilNumbers {
  #words: Int32Array<ArrayBuffer>;
  /** By hash: a number and one, 0 where there is none. At most half of it is filled. */
  #places: Int32Array<ArrayBuffer>;
  #size = 0;
  /** The number that was asked last. */
  #before = -1;

  /** @param expected about how many there will be: room for these is made at once */
  constructor(expected = 0) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(FIRST_ROOM, expected)));
    this.#words = new Int32Array(room * WORDS);
    this.#places = new Int32Array(2 * room);
  }

  get size(): number {
    return this.#size;
  }

  #isAt(at: number, site: number, a: number, b: number, c: number, d: number): boolean {
    const words = this.#words;
    return (
      words[at] === site && words[at + 1] === a && words[at + 2] === b && words[at + 3] === c && words[at + 4] === d
    );
  }

  /** Where a pupil is in the places, or where he would be. */
  #placeOf(site: number, a: number, b: number, c: number, d: number): number {
    const last = this.#places.length - 1;
    const hash = Math.imul(a ^ b ^ c ^ d ^ Math.imul(site, SPREAD), SPREAD);
    let place = (hash ^ (hash >>> HALF)) & last;
    for (;;) {
      const at = (this.#places[place]! - 1) * WORDS;
      if (at < 0 || this.#isAt(at, site, a, b, c, d)) return place;
      place = (place + 1) & last;
    }
  }

  /** As `find`, of the pupil whose UUID is in a column of the current row. */
  findIn(rows: Keyed, column: number, site: number): number {
    const [a, b] = [rows.quarter(column, 0), rows.quarter(column, 1)];
    return this.find(site, a, b, rows.quarter(column, 2), rows.quarter(column, 3));
  }

  /** As `numberOf`, of the pupil whose UUID is in a column of the current row. */
  numberIn(rows: Keyed, column: number, site: number): number {
    const [a, b] = [rows.quarter(column, 0), rows.quarter(column, 1)];
    return this.numberOf(site, a, b, rows.quarter(column, 2), rows.quarter(column, 3));
  }

  /** The number of a pupil at a site; -1 when he never came. */
  find(site: number, a: number, b: number, c: number, d: number): number {
    return this.#places[this.#placeOf(site, a, b, c, d)]! - 1;
  }

  /** The number of a pupil at a site, a new one when he comes for the first time. At once when he came last. */
  numberOf(site: number, a: number, b: number, c: number, d: number): number {
    if (this.#before >= 0 && this.#isAt(this.#before * WORDS, site, a, b, c, d)) return this.#before;
    this.#before = this.#numberOf(site, a, b, c, d);
    return this.#before;
  }

  #numberOf(site: number, a: number, b: number, c: number, d: number): number {
    const place = this.#placeOf(site, a, b, c, d);
    const known = this.#places[place]! - 1;
    if (known >= 0) return known;
    const number = this.#size++;
    const at = number * WORDS;
    this.#words[at] = site;
    this.#words[at + 1] = a;
    this.#words[at + 2] = b;
    this.#words[at + 3] = c;
    this.#words[at + 4] = d;
    this.#places[place] = this.#size;
    if (2 * this.#size >= this.#places.length) this.#makeRoom();
    return number;
  }

  #makeRoom(): void {
    const words = lengthened(this.#words, 2 * this.#words.length);
    this.#words = words;
    this.#places = new Int32Array(2 * this.#places.length);
    for (let number = 0; number < this.#size; number++) {
      const at = number * WORDS;
      const place = this.#placeOf(words[at]!, words[at + 1]!, words[at + 2]!, words[at + 3]!, words[at + 4]!);
      this.#places[place] = number + 1;
    }
  }

  siteOf(number: number): number {
    return this.#words[number * WORDS]!;
  }
}
