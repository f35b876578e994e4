import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compose } from "../../server/src/gateway/compose.ts";
import { renderContracts } from "../../server/src/gateway/contracts.ts";
import { allSubgraphs } from "../../server/src/gateway/subgraphs.ts";
import { ROOT } from "../kit/imports.ts";

const folder = join(ROOT, "schema/graphql");
let contracts: Map<string, string>;

beforeAll(async () => {
  contracts = await renderContracts();
});

describe("the committed contracts of the API", () => {
  test("are those that the code makes now; else run: pnpm contracts", () => {
    for (const [file, text] of contracts) expect(readFileSync(join(folder, file), "utf8"), file).toBe(text);
  });

  test("are all made by the code, and none is left from before", () => {
    expect(readdirSync(folder).sort()).toEqual([...contracts.keys()].sort());
  });

  test("are what the types of the page were made from", () => {
    const made = mkdtempSync(join(tmpdir(), "monitor-types-"));
    try {
      const output = join(made, "monitor-env.d.ts");
      const tada = join(ROOT, "web/node_modules/.bin/gql.tada");
      execFileSync(tada, ["generate-output", "--output", output], { cwd: join(ROOT, "web"), stdio: "pipe" });
      const committed = readFileSync(join(ROOT, "web/src/graphql/generated/monitor-env.d.ts"), "utf8");
      expect(readFileSync(output, "utf8")).toBe(committed);
    } finally {
      rmSync(made, { recursive: true });
    }
  });
});

describe("composition", () => {
  test("refuses a subgraph that contradicts another, instead of serving half a graph", async () => {
    const subgraphs = await allSubgraphs();
    const broken = subgraphs.map((one) =>
      one.name === "care" ? { ...one, sdl: one.sdl.replace("episodes: [CareEpisode!]", "enrolments: Int") } : one,
    );
    expect(() => compose(subgraphs)).not.toThrow();
    expect(() => compose(broken)).toThrow(/enrolments/);
  });
});
