import type { RouteHandlerMethod } from "fastify";
import type { Sessions } from "../access/session.ts";
import type { Database } from "../database/database.ts";
import type { PageKeyHolders } from "./page-key-holders.ts";
import type { Uploads } from "./uploads/uploads.ts";

/** What the server works with once it has started. */
export interface Working {
  readonly database: Pick<Database, "as">;
  readonly sessions: Sessions;
  readonly graphql: RouteHandlerMethod;
  readonly uploads: Uploads;
  readonly keyHolders: PageKeyHolders;
}

/** The server listens before it can work, so that who asks is told to wait. */
export interface Readiness {
  /** Null while the monitor starts. */
  working: Working | null;
}
