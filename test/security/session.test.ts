import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../kit/api.ts";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";
import { SCHOOL, settle } from "../kit/small-town.ts";

let database: TestDatabase;
let api: Api;

beforeAll(async () => {
  database = await freshDatabase();
  await settle(database);
  api = await openApi(database);
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});

const signIn = (demoRole: string, cookie = "") =>
  api.app.inject({ method: "POST", url: "/session", headers: { cookie }, payload: { demoRole } });

const sessionOf = (answer: Awaited<ReturnType<typeof signIn>>) => {
  const cookie = answer.cookies.find((one) => one.name === "monitor_session");
  return `${cookie?.name}=${cookie?.value}`;
};

/** The role that the API sees behind a cookie, or the code of its refusal. */
async function roleBehind(cookie: string): Promise<string> {
  const payload = { query: "{ me { role } }" };
  const { data, errors } = (
    await api.app.inject({ method: "POST", url: "/graphql", headers: { cookie }, payload })
  ).json();
  return data?.me.role ?? errors[0].extensions.code;
}

describe("signing in", () => {
  test("offers one demo role per kind of user, each with a scope that exists", async () => {
    const roles = (await api.app.inject("/session/demo-roles")).json();
    expect(roles.map(({ id, role, scope }: Record<string, unknown>) => ({ id, role, scope }))).toEqual([
      { id: "connector", role: "connector", scope: ["IR-TWENTE"] },
      { id: "alliance-po", role: "alliance", scope: ["PO2302"] },
      { id: "alliance-vo", role: "alliance", scope: ["VO2301"] },
      { id: "municipality", role: "municipality", scope: ["0153"] },
      { id: "school", role: "school", scope: [SCHOOL] },
      { id: "provider", role: "provider", scope: ["98000001"] },
      { id: "steward", role: "steward", scope: ["99001"] },
      { id: "municipality-steward", role: "steward", scope: ["0153"] },
      { id: "administrator", role: "administrator", scope: [] },
    ]);
    for (const { name, description } of roles) expect([name, description].every((text) => text.length > 10)).toBe(true);
  });

  test("gives the role that was chosen", async () => {
    expect(await roleBehind(sessionOf(await signIn("municipality")))).toBe("municipality");
  });

  test("sets a cookie that no script can read and no other site can use", async () => {
    const [cookie] = (await signIn("school")).cookies;
    expect(cookie).toMatchObject({ name: "monitor_session", httpOnly: true, sameSite: "Lax", path: "/" });
    expect(cookie?.maxAge).toBe(8 * 60 * 60);
  });

  test("with a role that does not exist gives no session", async () => {
    const answer = await signIn("owner");
    expect(answer.statusCode).toBe(404);
    expect(answer.cookies).toEqual([]);
    expect(answer.json().code).toBe("NOT_FOUND");
  });

  test.each([
    [{}],
    [{ demoRole: 1 }],
    [{ demoRole: "school", role: "administrator" }],
    [{ demoRole: "school", scope: ["*"] }],
  ])("with %j, which is no choice of a role, gives no session", async (payload) => {
    const answer = await api.app.inject({ method: "POST", url: "/session", payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.cookies).toEqual([]);
  });
});

describe("a session", () => {
  test("that was planted before signing in is not taken over, and ends", async () => {
    const planted = sessionOf(await signIn("school"));
    const own = sessionOf(await signIn("municipality", planted));
    expect(own).not.toBe(planted);
    expect(await roleBehind(own)).toBe("municipality");
    expect(await roleBehind(planted)).toBe("UNAUTHENTICATED");
  });

  test("that somebody made up is nobody's", async () => {
    expect(await roleBehind("monitor_session=made-up")).toBe("UNAUTHENTICATED");
    expect(await roleBehind("monitor_session=")).toBe("UNAUTHENTICATED");
  });

  test("of which one letter was changed is nobody's", async () => {
    const cookie = sessionOf(await signIn("school"));
    const middle = cookie.indexOf(".") + 5;
    const changed = `${cookie.slice(0, middle)}${cookie[middle] === "A" ? "B" : "A"}${cookie.slice(middle + 1)}`;
    expect(await roleBehind(changed)).toBe("UNAUTHENTICATED");
  });

  test("of another monitor is nobody's here", async () => {
    const other = await openApi(database);
    try {
      expect(await roleBehind(await other.cookieOf("administrator"))).toBe("UNAUTHENTICATED");
    } finally {
      await other.close();
    }
  });

  test("ends at signing out, also for who kept the cookie", async () => {
    const cookie = sessionOf(await signIn("school"));
    const out = await api.app.inject({ method: "DELETE", url: "/session", headers: { cookie } });
    expect(out.statusCode).toBe(204);
    expect(out.cookies[0]).toMatchObject({ name: "monitor_session", value: "" });
    expect(await roleBehind(cookie)).toBe("UNAUTHENTICATED");
  });
});
