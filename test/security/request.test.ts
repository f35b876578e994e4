import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ERROR_CODES } from "@monitor/schema/vocabulary";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../kit/api.ts";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";
import { HOME, SCHOOL, settle } from "../kit/small-town.ts";
import { numbersThatPassTheElevenTest } from "./citizen-number-search.ts";

let database: TestDatabase;
let api: Api;
let cookie: string;

beforeAll(async () => {
  database = await freshDatabase();
  await settle(database);
  api = await openApi(database);
  cookie = await api.cookieOf("school", SCHOOL);
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});

const post = (payload: string, contentType: string) =>
  api.app.inject({ method: "POST", url: "/graphql", headers: { cookie, "content-type": contentType }, payload });

const question = JSON.stringify({ query: "{ me { name } }" });

describe("a form on another site", () => {
  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "cannot ask with a visitor's session: %s is refused",
    async (contentType) => {
      const answer = await post(question, contentType);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.json().errors[0].extensions.code).toBe("BAD_REQUEST");
      expect(answer.json().data).toBeUndefined();
    },
  );

  test("cannot sign a visitor in", async () => {
    const headers = { "content-type": "text/plain" };
    const payload = JSON.stringify({ demoRole: "administrator" });
    const answer = await api.app.inject({ method: "POST", url: "/session", headers, payload });
    expect(answer.statusCode).toBe(415);
    expect(answer.cookies).toEqual([]);
  });

  test("cannot ask by a link either", async () => {
    const answer = await api.app.inject({ url: "/graphql?query=%7Bme%7Bname%7D%7D", headers: { cookie } });
    expect(answer.statusCode).toBe(404);
  });
});

describe("a request that is too much", () => {
  const refused = async (query: string) => {
    const answer = (await post(JSON.stringify({ query }), "application/json")).json();
    expect(answer.data).toBeUndefined();
    expect(answer.errors[0]).toMatchObject({
      message: ERROR_CODES.BAD_REQUEST.nl,
      extensions: { code: "BAD_REQUEST" },
    });
  };

  test("is refused when it goes deeper than any page", async () => {
    const deep = "municipalities { ".repeat(12);
    await refused(`{ area(code: "0153") { ${deep} code ${"} ".repeat(12)} } }`);
  });

  test("is refused when it hides its depth in fragments", async () => {
    const fragments = Array.from(
      { length: 12 },
      (_, at) => `fragment F${at} on Area { municipalities { ...F${at + 1} } }`,
    );
    await refused(`{ area(code: "0153") { ...F0 } } ${fragments.join(" ")} fragment F12 on Area { code }`);
  });

  test("is refused when it asks the same a thousand times under other names", async () => {
    const many = Array.from({ length: 600 }, (_, at) => `a${at}: __typename`).join(" ");
    await refused(`{ me { ${many} } }`);
  });

  test("is refused when fragments multiply each other", async () => {
    const fragments = Array.from(
      { length: 9 },
      (_, at) =>
        `fragment F${at} on Area { ${"x: code ".replace("x", `x${at}`)} ...F${at + 1} a${at}: municipalities { ...F${at + 1} } b${at}: municipalities { ...F${at + 1} } }`,
    );
    await refused(`{ area(code: "0153") { ...F0 } } ${fragments.join(" ")} fragment F9 on Area { code }`);
  });

  test("is refused when lists within lists would keep everybody waiting", async () => {
    await refused(`{ areas(kind: schoolAlliance) { ${"sites { alliance { ".repeat(3)} code ${"} } ".repeat(3)} } }`);
    const many = Array.from(
      { length: 60 },
      (_, at) => `a${at}: areas(kind: municipality) { sites { observations { value lower } } }`,
    );
    await refused(`{ ${many.join(" ")} }`);
  });

  test("is refused when it is longer than any page's", async () => {
    expect(
      (await post(JSON.stringify({ query: "{ me { name } }", padding: "x".repeat(200_000) }), "application/json"))
        .statusCode,
    ).toBe(413);
  });

  test("is answered when it is as deep as the deepest page", async () => {
    const query = `{ schoolSite(code: "${SCHOOL}") { classGroups { pupils { enrolments { site { municipality { name } } } } } } }`;
    const answer = (await post(JSON.stringify({ query }), "application/json")).json();
    expect(answer.errors).toBeUndefined();
  });
});

test.each(["/%", "/assets/%c0%ae%c0%ae/999900006"])(
  "an address that cannot be read (%s) is refused in Dutch and not repeated",
  async (url) => {
    const answer = await api.app.inject({ url });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({ code: "BAD_REQUEST", message: ERROR_CODES.BAD_REQUEST.nl });
  },
);

describe("what the browser is told", () => {
  test("only files of the monitor itself may run, and no other site may frame it", async () => {
    const { headers } = await api.app.inject("/health");
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    // WebAssembly is the arithmetic of the linkage; text never becomes a script
    expect(headers["content-security-policy"]).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(headers["content-security-policy"]).toMatch(/connect-src 'self' http:\/\/127\.0\.0\.1:\*;/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  test("answers on persons are kept by no cache", async () => {
    const answer = await post(question, "application/json");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect((await api.app.inject("/session/demo-roles")).headers["cache-control"]).toBe("no-store");
  });

  test("files with a hash in their name are kept for ever, the page that names them is asked for each time", async () => {
    mkdirSync(join(api.page, "assets"));
    writeFileSync(join(api.page, "index.html"), "<!doctype html><title>De monitor</title>");
    writeFileSync(join(api.page, "assets/index-abc.js"), "export {}");
    writeFileSync(join(api.page, ".sources"), "hash");
    const page = await api.app.inject({ url: "/school/99AA00?periode=2025-2026", headers: { accept: "text/html" } });
    expect([page.statusCode, page.headers["cache-control"], page.body]).toEqual([
      200,
      "no-cache",
      "<!doctype html><title>De monitor</title>",
    ]);
    const asset = await api.app.inject("/assets/index-abc.js");
    expect(asset.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(asset.headers["content-type"]).toMatch(/javascript/);
    for (const absent of [
      "/assets/other.js",
      "/.sources",
      "/../package.json",
      "/%2e%2e/package.json",
      "/favicon.ico",
    ]) {
      expect((await api.app.inject(absent)).statusCode, absent).toBeGreaterThanOrEqual(400);
    }
  });
});

describe("while the monitor starts", () => {
  test("everything says so, and nothing is answered", async () => {
    const starting = await openApi(database);
    starting.readiness.working = null;
    try {
      const health = await starting.app.inject("/health");
      expect([health.statusCode, health.json()]).toEqual([503, { status: "starting" }]);
      const [asked, roles, page] = await Promise.all([
        starting.app.inject({ method: "POST", url: "/graphql", payload: { query: "{ me { name } }" } }),
        starting.app.inject("/session/demo-roles"),
        starting.app.inject({ url: "/", headers: { accept: "text/html" } }),
      ]);
      expect([asked.statusCode, roles.statusCode, page.statusCode]).toEqual([503, 503, 503]);
      expect(page.body).toContain("De monitor start op");
    } finally {
      await starting.close();
    }
  });

  test("and once ready, its health names the newest release", async () => {
    const health = await api.app.inject("/health");
    expect([health.statusCode, health.json()]).toEqual([200, { status: "ready", release: 7 }]);
  });
});

describe("an answer", () => {
  test("holds no number that could be somebody's citizen number", async () => {
    const query = `{ pupil(id: "${HOME}") { id enrolments { reference from to yearGroup } episodes { provider form from to }
      spells { kind from to minutes } } me { name scope sites { code name classGroups { id key pupils { id } } } } }`;
    const answer = await post(JSON.stringify({ query }), "application/json");
    expect(answer.json().errors).toBeUndefined();
    expect(numbersThatPassTheElevenTest(answer.body)).toEqual([]);
  });
});
