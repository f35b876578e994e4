import DataLoader from "dataloader";
import type { ISql } from "postgres";
import { withViewer } from "../../access/transaction.ts";
import { perRequest, type ViewerContext } from "../../access/viewer-context.ts";
import { changesOf, decisionsOf, findingsOf, type Pair } from "../../delivery/show/index.ts";

function partLoader<Key extends string | Pair, Part>(
  { viewer, database }: ViewerContext,
  fetch: (sql: ISql, keys: readonly Key[]) => Promise<Map<string, Part[]>>,
) {
  return new DataLoader<Key, Part[]>(async (keys) => {
    // row-level security lets through what belongs to the viewer's own deliveries
    const found = await withViewer(viewer, database, ({ sql }) => fetch(sql, keys));
    return keys.map((key) => found.get(typeof key === "string" ? key : key[0]) ?? []);
  });
}

/** What belongs to deliveries, fetched for a whole list at once. */
export const deliveryPartsOf = perRequest((context) => ({
  findings: partLoader(context, findingsOf),
  decisions: partLoader(context, decisionsOf),
  changes: partLoader(context, changesOf),
}));
