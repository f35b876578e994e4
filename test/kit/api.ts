import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "@monitor/schema/vocabulary";
import { makeViewer } from "../../server/src/access/make-viewer.ts";
import { openSessions, SESSION_COOKIE } from "../../server/src/access/session.ts";
import type { Database } from "../../server/src/database/connect.ts";
import { receive } from "../../server/src/delivery/index.ts";
import { buildGraph } from "../../server/src/gateway/graph.ts";
import { openApp } from "../../server/src/http/app.ts";
import { graphqlHandler } from "../../server/src/http/graphql-handler.ts";
import { pageKeyHolders } from "../../server/src/http/page-key-holders.ts";
import type { Readiness } from "../../server/src/http/readiness.ts";
import { openUploads } from "../../server/src/http/uploads/uploads.ts";

export interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** Asks the API as one viewer. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads the shape that it asked for
export type Ask = <Data = any>(query: string, variables?: object) => Promise<Answer<Data>>;

/** The monitor's server on a database, without a port: requests are injected. */
export async function openApi(database: Pick<Database, "as">) {
  const page = mkdtempSync(join(tmpdir(), "monitor-page-"));
  const readiness: Readiness = { working: null };
  const app = await openApp(readiness, page);
  const sessions = openSessions(randomBytes(32));
  const dataDir = mkdtempSync(join(tmpdir(), "monitor-data-"));
  const graphql = await graphqlHandler(await buildGraph(), database, sessions, app.log, dataDir);
  const uploads = await openUploads({
    dataDir,
    log: app.log,
    receive: (folder, { by, organisation }) => receive(database as Database, folder, { by, dataDir, organisation }),
  });
  const working = { database, sessions, uploads, keyHolders: pageKeyHolders(dataDir), graphql };
  readiness.working = working;

  const askWith =
    (headers: Readonly<Record<string, string>>) =>
    async (query: string, variables: object = {}) => {
      const answer = await app.inject({ method: "POST", url: "/graphql", headers, payload: { query, variables } });
      return answer.json();
    };

  return {
    app,
    page,
    dataDir,
    readiness,
    working,
    anonymous: askWith({}) as Ask,
    async cookieOf(role: Role, ...scope: string[]): Promise<string> {
      const viewer = makeViewer({ subject: `test:${role}`, name: role, role, scope });
      return `${SESSION_COOKIE}=${await sessions.start(viewer!)}`;
    },
    async as(role: Role, ...scope: string[]): Promise<Ask> {
      return askWith({ cookie: await this.cookieOf(role, ...scope) }) as Ask;
    },
    async close() {
      await app.close();
      await Promise.all([uploads.close(), working.keyHolders.close()]);
      for (const folder of [page, dataDir]) rmSync(folder, { recursive: true });
    },
  };
}

export type Api = Awaited<ReturnType<typeof openApi>>;
