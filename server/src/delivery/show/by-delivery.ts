/** Parts of deliveries by the id of the delivery, as text. */
export type ByDelivery<Part> = Map<string, Part[]>;

export const byDelivery = <Row extends { readonly delivery: string }, Part>(
  rows: readonly Row[],
  toPart: (row: Row) => Part,
): ByDelivery<Part> =>
  new Map([...Map.groupBy(rows, ({ delivery }) => delivery)].map(([delivery, own]) => [delivery, own.map(toPart)]));
