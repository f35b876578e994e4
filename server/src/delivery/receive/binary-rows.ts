/** A value of a record as text, as it stands in the coded file; null where there is none. */
export type Value = string | null;

const CHUNK = 64 * 1024;
/** No row is longer: a cell has at most 64 characters. */
const LONGEST_ROW = 4096;

/** https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format": signature, flags, length of the extension. */
const HEADER = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const TRAILER = Buffer.of(0xff, 0xff);

/** Writes a value with its length before it; answers where the next one goes. */
type Writer = (bytes: Buffer, at: number, text: string) => number;

/** By hand: the checks of `writeInt32BE` would take as long as the rest of a value. */
function writeInteger(bytes: Buffer, at: number, value: number): number {
  bytes[at] = value >>> 24;
  bytes[at + 1] = value >>> 16;
  bytes[at + 2] = value >>> 8;
  bytes[at + 3] = value;
  return at + 4;
}

function writeText(bytes: Buffer, at: number, text: string): number {
  let next = writeInteger(bytes, at, text.length);
  // every value passed the check of its column, which admits ASCII only
  for (let index = 0; index < text.length; index++) bytes[next++] = text.charCodeAt(index);
  return next;
}

/** The value of a hexadecimal digit by its code. */
const NIBBLES = Uint8Array.from({ length: 128 }, (_, code) => Number.parseInt(String.fromCharCode(code), 16) || 0);

function writeUuid(bytes: Buffer, at: number, text: string): number {
  let next = writeInteger(bytes, at, 16);
  for (let index = 0; index < 36; index += 2) {
    if (text.charCodeAt(index) === 0x2d) index++;
    bytes[next++] = (NIBBLES[text.charCodeAt(index)]! << 4) | NIBBLES[text.charCodeAt(index + 1)]!;
  }
  return next;
}

const digitsOf = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let at = from; at < to; at++) number = 10 * number + text.charCodeAt(at) - 0x30;
  return number;
};

/** Days since 2000-01-01 in the proleptic Gregorian calendar, as PostgreSQL counts them. */
export function dayNumberOf(date: string): number {
  const month = digitsOf(date, 5, 7);
  // years that start in March, so that a leap day is the last of its year
  const year = digitsOf(date, 0, 4) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + digitsOf(date, 8, 10) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 730_425;
}

const WRITERS: Readonly<Record<string, Writer>> = {
  text: writeText,
  uuid: writeUuid,
  date: (bytes, at, text) => writeInteger(bytes, writeInteger(bytes, at, 4), dayNumberOf(text)),
  integer: (bytes, at, text) => writeInteger(bytes, writeInteger(bytes, at, 4), Number(text)),
  boolean(bytes, at, text) {
    const next = writeInteger(bytes, at, 1);
    bytes[next] = text === "true" ? 1 : 0;
    return next + 1;
  },
};

/** Rows of one delivery as the binary text of a COPY. */
export class BinaryRows {
  readonly #writers: readonly Writer[];
  /** How each row begins: the number of its values, and the id of its delivery. */
  readonly #start: Buffer;
  #chunk = Buffer.allocUnsafe(CHUNK);
  #at: number;
  #full: Buffer[] = [];
  /** The row before in this chunk. */
  #before: { readonly start: number; readonly values: readonly Value[] } = { start: 0, values: [] };
  /** Where each of its values ends, from its start. */
  readonly #ends: Int32Array;

  /** @param types of the columns after `delivery_id` */
  constructor(types: readonly string[], deliveryId: number) {
    this.#writers = types.map((type) => WRITERS[type]!);
    this.#start = Buffer.alloc(14);
    this.#start.writeInt16BE(types.length + 1, 0);
    this.#start.writeInt32BE(8, 2);
    this.#start.writeBigInt64BE(BigInt(deliveryId), 6);
    this.#at = HEADER.copy(this.#chunk);
    this.#ends = new Int32Array(types.length);
  }

  /** Adds a row, of which the values stay as they are. What it begins with as the row before did is copied from there. */
  add(values: readonly Value[]): void {
    if (this.#at > CHUNK - LONGEST_ROW) this.#turn();
    const bytes = this.#chunk;
    const before = this.#before;
    const start = this.#at;
    let same = 0;
    while (same < before.values.length && before.values[same] === values[same]) same += 1;
    const common = same === 0 ? 0 : this.#ends[same - 1]!;
    if (same > 0) bytes.copyWithin(start, before.start, before.start + common);
    let at = start + (same > 0 ? common : this.#start.copy(bytes, start));
    for (let index = same; index < values.length; index++) {
      const value = values[index]!;
      at = value === null ? writeInteger(bytes, at, -1) : this.#writers[index]!(bytes, at, value);
      this.#ends[index] = at - start;
    }
    this.#before = { start, values };
    this.#at = at;
  }

  #turn(): void {
    this.#before = { start: 0, values: [] };
    this.#full.push(this.#chunk.subarray(0, this.#at));
    this.#chunk = Buffer.allocUnsafe(CHUNK);
    this.#at = 0;
  }

  /** The chunks that are full; they are the caller's. */
  take(): Buffer[] {
    const full = this.#full;
    this.#full = [];
    return full;
  }

  /** The last chunk. */
  end(): Buffer {
    return Buffer.concat([this.#chunk.subarray(0, this.#at), TRAILER]);
  }
}
