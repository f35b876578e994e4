import { expect, test } from "vitest";
import { makeViewer } from "../../server/src/access/make-viewer.ts";
import { startApi } from "../../server/src/gateway/api.ts";
import { buildGraph } from "../../server/src/gateway/graph.ts";

const viewer = makeViewer({ subject: "test", name: "test", role: "administrator", scope: [] })!;
const database = {
  as() {
    throw new Error("no question here needs the database");
  },
};

async function ask(introspection: boolean, query: string) {
  const api = await startApi(await buildGraph(), { log: () => {}, introspection });
  const answer = await api.executeOperation({ query }, { contextValue: { viewer, database, dataDir: "" } });
  await api.stop();
  return answer.body.kind === "single" ? answer.body.singleResult : null;
}

const LOOK = "{ __schema { queryType { name } } }";

test("in production a stranger cannot ask what the graph looks like, while it is answered at a desk", async () => {
  expect((await ask(false, LOOK))?.errors?.[0]?.extensions?.code).toBe("BAD_REQUEST");
  expect((await ask(true, LOOK))?.data).toEqual({ __schema: { queryType: { name: "Query" } } });
});

test("in production a wrong guess at a name is not mended with the right one", async () => {
  const [closed, open] = await Promise.all([ask(false, "{ pupul { id } }"), ask(true, "{ pupul { id } }")]);
  expect(JSON.stringify(open)).toContain("Did you mean");
  expect(JSON.stringify(closed)).not.toContain("Did you mean");
});
