/** What is kept of one number: 16 bytes that stand for it, and its identifier of 32 bytes. */
export const TAG_BYTES = 16;
export const ID_BYTES = 32;
export const RECORD_BYTES = TAG_BYTES + ID_BYTES;

/** Share of the places that may be taken before the table grows. */
const FULL = 0.6;
const SMALLEST = 1024;

/**
 * Identifiers by tag, in two plain arrays instead of a map of texts: a country of pupils takes some 200 megabytes.
 * Tags are evenly spread already, so their first bytes are their place.
 */
export function recordTable() {
  let places = new Int32Array(SMALLEST).fill(-1);
  let records = new Uint8Array(SMALLEST * RECORD_BYTES);
  let count = 0;

  const tagAt = (record: number) => records.subarray(record * RECORD_BYTES, record * RECORD_BYTES + TAG_BYTES);
  const isAt = (record: number, tag: Uint8Array) => tagAt(record).every((byte, place) => byte === tag[place]);

  /** The place of a tag: where it is, or where it would come. */
  const placeOf = (tag: Uint8Array): number => {
    let place = new DataView(tag.buffer, tag.byteOffset).getUint32(0) % places.length;
    while (places[place] !== -1 && !isAt(places[place]!, tag)) place = (place + 1) % places.length;
    return place;
  };

  const grow = () => {
    places = new Int32Array(places.length * 2).fill(-1);
    for (let record = 0; record < count; record++) places[placeOf(tagAt(record))] = record;
  };

  return {
    get count() {
      return count;
    },

    get(tag: Uint8Array): Uint8Array | undefined {
      const record = places[placeOf(tag)]!;
      if (record === -1) return undefined;
      return records.subarray(record * RECORD_BYTES + TAG_BYTES, (record + 1) * RECORD_BYTES);
    },

    /** @param record tag and identifier; one whose tag is there already is left out */
    add(record: Uint8Array): void {
      const place = placeOf(record.subarray(0, TAG_BYTES));
      if (places[place] !== -1) return;
      if ((count + 1) * RECORD_BYTES > records.length) {
        const larger = new Uint8Array(records.length * 2);
        larger.set(records);
        records = larger;
      }
      records.set(record, count * RECORD_BYTES);
      places[place] = count++;
      if (count > places.length * FULL) grow();
    },
  };
}

export type RecordTable = ReturnType<typeof recordTable>;
