/** Elements and scalars take 32 bytes. */
const BYTES = 32;

/** Many elements or scalars in one array, one after the other: what threads pass to each other at little cost. */
export function packed(items: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(items.length * BYTES);
  items.forEach((item, place) => {
    all.set(item, place * BYTES);
  });
  return all;
}

/** The items again, as views into the array. */
export function unpacked(all: Uint8Array): Uint8Array[] {
  return Array.from({ length: all.length / BYTES }, (_, place) => all.subarray(place * BYTES, (place + 1) * BYTES));
}
