import type { Database } from "../database/database.ts";
import type { Viewer } from "./viewer.ts";

/** What every resolver gets: who asks, and where the data and the files of deliveries are. One per request. */
export interface ViewerContext {
  readonly viewer: Viewer;
  readonly database: Pick<Database, "as">;
  /** Folder of the monitor, with the deliveries as they were received. */
  readonly dataDir: string;
}

/** One thing of its own for each request, such as loaders that fetch a batch at once; made when first asked for. */
export function perRequest<Thing>(make: (context: ViewerContext) => Thing): (context: ViewerContext) => Thing {
  const made = new WeakMap<ViewerContext, Thing>();
  return (context) => {
    const known = made.get(context);
    if (known !== undefined) return known;
    const thing = make(context);
    made.set(context, thing);
    return thing;
  };
}
