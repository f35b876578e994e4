import DataLoader from "dataloader";
import { type ViewerTransaction, withViewer } from "../../access/transaction.ts";
import { perRequest, type ViewerContext } from "../../access/viewer-context.ts";
import { changesOf, decisionsOf, findingsOf, type Pair } from "./delivery-parts.query.ts";

function partLoader<Part>(
  { viewer, database }: ViewerContext,
  fetch: (transaction: ViewerTransaction, ids: readonly string[]) => Promise<Map<string, Part[]>>,
) {
  return new DataLoader<string, Part[]>(async (ids) => {
    const found = await withViewer(viewer, database, (transaction) => fetch(transaction, ids));
    return ids.map((id) => found.get(id) ?? []);
  });
}

/** What belongs to deliveries, fetched for a whole list at once. */
export const deliveryPartsOf = perRequest((context) => ({
  findings: partLoader(context, findingsOf),
  decisions: partLoader(context, decisionsOf),
  changes: new DataLoader(async (pairs: readonly Pair[]) => {
    const found = await withViewer(context.viewer, context.database, (transaction) => changesOf(transaction, pairs));
    return pairs.map(([id]) => found.get(id) ?? []);
  }),
}));
