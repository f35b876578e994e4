import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Import, importsOf, isTest, ROOT, sourceFiles } from "./kit/imports.ts";

const files = sourceFiles();
const imports = files.flatMap(importsOf);
const ofProduct = imports.filter((one) => !isTest(one.from));

const inside = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
const drawn = ({ from, to }: Import) => `${from} -> ${to}`;

/** The imports out of some files that go somewhere they may not. */
const breaches = (from: (path: string) => boolean, mayNot: (path: string) => boolean, among = ofProduct): string[] =>
  among.filter((one) => from(one.from) && mayNot(one.to)).map(drawn);

describe("the contract", () => {
  test("the schema knows neither server, page nor test", () => {
    expect(breaches(inside("schema"), (to) => /^(server|web|test)\/|^@monitor\//.test(to))).toEqual([]);
  });

  test("the words of the field depend on nothing, so that the page can use them", () => {
    expect(breaches(inside("schema/vocabulary"), (to) => !to.startsWith("schema/vocabulary/"))).toEqual([]);
  });

  test("the page knows the words, the catalogue and the work of a source, never the tables", () => {
    const words = ["@monitor/schema/vocabulary", "@monitor/schema/indicators", "@monitor/schema/delivery"];
    // what a source does on its own computer, the page does too
    const allowed = [
      ...words,
      ...["prepare", "linkage", "send", "reference-guides"].map((part) => `@monitor/server/${part}`),
    ];
    expect(breaches(inside("web"), (to) => to.startsWith("@monitor/") && !allowed.includes(to))).toEqual([]);
    expect(breaches(inside("web"), (to) => /^(server|schema|test)\//.test(to))).toEqual([]);
  });

  test("nothing in the product imports a test", () => {
    expect(
      breaches(
        () => true,
        (to) => to.startsWith("test/") || to.includes(".test."),
      ),
    ).toEqual([]);
  });
});

/** The rooms of the server from the roof down. A room imports rooms below it, never above. Drawn in README. */
const ROOMS =
  "main fill-database cli http command export gateway demo subgraph delivery release access database env prepare linkage refusal protection statistics threads".split(
    " ",
  );
const roomOf = (path: string) => /^server\/src\/([a-z-]+)/.exec(path)?.[1];

describe("the rooms of the server", () => {
  test("lie on floors, and a room imports only what lies below it", () => {
    const climbing = ofProduct.filter(({ from, to }) => {
      const [room, other] = [roomOf(from), roomOf(to)];
      return room !== undefined && other !== undefined && ROOMS.indexOf(other) < ROOMS.indexOf(room);
    });
    expect(climbing.map(drawn)).toEqual([]);
  });

  test("are all named here", () => {
    expect(new Set(files.map(roomOf).filter((room) => room !== undefined))).toEqual(new Set(ROOMS));
  });

  test("only named query files, loading, counting, the database and access see the tables", () => {
    const seesTables = (to: string) => /^drizzle-orm|^@monitor\/schema\/tables/.test(to);
    const may = (from: string) =>
      from.startsWith("schema/") ||
      /\.query\.ts$|\/load[a-z-]*\.ts$/.test(from) ||
      /^server\/src\/(release\/count|database|access)\//.test(from);
    expect(breaches((from) => !may(from), seesTables)).toEqual([]);
  });

  test("a subgraph never imports another: each can run at the organisation that owns the data", () => {
    const subgraph = (path: string) => /^server\/src\/subgraph\/([a-z]+)\//.exec(path)?.[1];
    const crossing = ofProduct.filter(
      ({ from, to }) => subgraph(from) !== undefined && subgraph(to) !== undefined && subgraph(from) !== subgraph(to),
    );
    expect(crossing.map(drawn)).toEqual([]);
  });

  test("statistics and protection are pure: no storage, no transport, no clock; chance only from a seed", () => {
    const own = /^server\/src\/(statistics|protection)\//;
    const pure =
      /^@monitor\/schema\/(vocabulary|indicators)$|^@stdlib\/|^@noble\/hashes\/|^(jstat|highs|d3-random|p-map)$|^pure-rand\//;
    expect(
      breaches(
        (from) => own.test(from),
        (to) => !own.test(to) && !pure.test(to),
      ),
    ).toEqual([]);
  });

  test("statistics know nothing of protection", () => {
    expect(breaches(inside("server/src/statistics"), inside("server/src/protection"))).toEqual([]);
  });

  test("a source prepares without a database and without Node, so that the page can do it too", () => {
    const core = (from: string) => /^server\/src\/prepare\/(?!node\/)/.test(from);
    const outside = (to: string) =>
      to.startsWith("node:") ||
      /^server\/src\/(?!prepare\/(?!node\/)|linkage\/|threads\/|refusal\.ts$)/.test(to) ||
      /^(postgres|drizzle)/.test(to);
    expect(breaches(core, outside)).toEqual([]);
  });

  test("only the release counts: no subgraph reaches into release or protection", () => {
    expect(breaches(inside("server/src/subgraph"), (to) => /^server\/src\/(release|protection)\//.test(to))).toEqual(
      [],
    );
  });

  test("only the build of a release makes figures that may be published, and says who closes the gate: its threads", () => {
    const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");
    const calling = files.filter((file) => !isTest(file) && /\bawait (protect|passGate)\(/.test(textOf(file)));
    expect(calling.sort()).toEqual(["server/src/protection/protect.ts", "server/src/release/build.ts"]);
    expect(textOf("server/src/release/gate-threads.ts")).toContain("closeSystem(system) : pool.run(system)");
    expect(textOf("server/src/release/gate-thread.ts")).toContain("answerTasks(closeSystem)");
  });

  test("a subgraph does statistics on published figures only: hulls, funnels and priorities, nothing of exact counts", () => {
    const ofExact = /\b(wilson|byar|exactPoisson|poissonInterval|standardisedRatio|shrunkenProportion|shrunkenRatio)\b/;
    const reaching = files.filter((file) => file.startsWith("server/src/subgraph/") && !isTest(file));
    expect(reaching.filter((file) => ofExact.test(readFileSync(join(ROOT, file), "utf8")))).toEqual([]);
  });

  test("a viewer is made in access and nowhere else", () => {
    expect(
      breaches(
        (from) => !from.startsWith("server/src/access/") && !from.startsWith("server/src/http/"),
        (to) => to.endsWith("access/session.ts"),
      ),
    ).toEqual([]);
  });
});

describe("the page", () => {
  test("only the chart component imports echarts", () => {
    const charting = ofProduct.filter(({ from, to }) => /^echarts/.test(to) && from !== "web/src/chart/Chart.tsx");
    expect(charting.map(drawn)).toEqual([]);
  });
});

describe("every file", () => {
  test("is at most 300 lines long", () => {
    const long = files.filter((file) => readFileSync(join(ROOT, file), "utf8").split("\n").length > 301);
    expect(long).toEqual([]);
  });

  test("has a name that says what it holds", () => {
    const vague = /^(utils?|helpers?|common|misc|manager|service|v2)\b/i;
    expect(files.filter((file) => file.split("/").some((part) => vague.test(part)))).toEqual([]);
  });

  test("is named in kebab case, or as the component it exports", () => {
    const good = /^([a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.tsx?|[A-Z][A-Za-z0-9]*(\.test)?\.tsx)$/;
    expect(files.filter((file) => !good.test(basename(file)))).toEqual([]);
  });
});
