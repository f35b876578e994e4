import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// graphql refuses to work when it is loaded twice, once as CommonJS and once as a module.
const alias = [{ find: /^graphql$/, replacement: fromRoot("server/node_modules/graphql/index.js") }];

const minute = 60_000;

// One database server per run for all categories that name it here; see test/kit/database.ts.
const globalSetup = [fromRoot("test/kit/database-server.ts")];
const NEEDS_DATABASE = ["database", "federation", "delivery", "protection", "spec", "security"];
const monitorSetup = {
  globalSetup: [fromRoot("test/kit/monitor-set-up.ts")],
  setupFiles: [fromRoot("test/kit/monitor-ready.ts")],
  testTimeout: minute,
  hookTimeout: minute,
};
const setupOf = (name: string) =>
  name === "e2e"
    ? monitorSetup
    : NEEDS_DATABASE.includes(name)
      ? { globalSetup, testTimeout: minute, hookTimeout: minute }
      : {};

/** A test category: the folder test/<name>, run with `vitest run --config test/vitest.config.ts --project <name>`. */
const category = (name: string) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    ...setupOf(name),
    // a browser measures what it waits for: the tests of the page come last and have the machine to themselves
    ...(name === "e2e" ? { fileParallelism: false, sequence: { groupOrder: 1 } } : {}),
  },
});

export default defineConfig({
  root: fromRoot("."),
  resolve: { alias },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        // pure functions, of which nothing stays behind: a worker keeps what it loaded from file to file
        test: { name: "unit", include: ["{schema,server}/**/*.test.ts"], isolate: false },
      },
      {
        extends: true,
        test: {
          name: "web",
          include: ["web/src/**/*.test.{ts,tsx}"],
          // the client asks for graphql too: through vitest, so that the alias above holds for it
          server: { deps: { inline: [/@apollo\/client/] } },
          testTimeout: minute / 2,
        },
      },
      { extends: true, test: { name: "architecture", include: ["test/architecture.test.ts"] } },
      ...[...NEEDS_DATABASE, "e2e"].map(category),
    ],
  },
});
