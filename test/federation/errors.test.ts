import { ERROR_CODES, type ErrorCode } from "@monitor/schema/vocabulary";
import { describe, expect, test } from "vitest";
import { HOME, SCHOOL } from "../kit/small-town.ts";
import { smallTown } from "../kit/small-town-api.ts";

const town = smallTown();

const told = (code: ErrorCode) => ({ message: ERROR_CODES[code].nl, extensions: { code } });

describe("an error that leaves the API", () => {
  test("tells who is not signed in to do so, whatever was asked", async () => {
    for (const query of [
      "{ me { name } }",
      "{ indicators { code } }",
      "{ __typename }",
      "{ __schema { types { name } } }",
    ]) {
      expect(await town.api.anonymous(query)).toEqual({ errors: [told("UNAUTHENTICATED")] });
    }
  });

  test("has the status 401 when nobody is signed in, so that every client understands it", async () => {
    const answer = await town.api.app.inject({
      method: "POST",
      url: "/graphql",
      payload: { query: "{ me { name } }" },
    });
    expect(answer.statusCode).toBe(401);
  });

  test("has a code and a Dutch text when the database fails, and nothing of its inside", async () => {
    await town.database.owner`alter table geography.area rename column name to label`;
    try {
      const ask = await town.api.as("school", SCHOOL);
      const answer = await ask(`{ area(code: "0153") { name } }`);
      expect(answer.errors).toEqual([{ ...told("INTERNAL"), path: ["area"] }]);
      expect(answer.data).toEqual({ area: null });
      expect(JSON.stringify(answer)).not.toMatch(/column|geography|select|postgres|\.ts|stack/i);
    } finally {
      await town.database.owner`alter table geography.area rename column label to name`;
    }
  });

  test("says that the source is away when the database is, and the next question is answered", async () => {
    const ask = await town.api.as("school", SCHOOL);
    await ask("{ me { name } }");
    await town.database.owner`alter role monitor_api connection limit 0`;
    try {
      await town.database.owner`select pg_terminate_backend(pid) from pg_stat_activity
        where usename = 'monitor_api' and datname = current_database()`;
      const answer = await ask(`query ($id: ID!) { pupil(id: $id) { id } }`, { id: HOME });
      expect(answer.errors?.[0]).toMatchObject(told("SOURCE_UNAVAILABLE"));
    } finally {
      await town.database.owner`alter role monitor_api connection limit -1`;
    }
    expect((await ask(`query ($id: ID!) { pupil(id: $id) { id } }`, { id: HOME })).data).toEqual({
      pupil: { id: HOME },
    });
  });

  test("explains what is wrong with a query, for those who write one", async () => {
    const ask = await town.api.as("school", SCHOOL);
    const { errors } = await ask("{ area(code: 1, colour: red) { name } }");
    expect(errors?.[0]).toMatchObject(told("BAD_REQUEST"));
    expect(errors?.[0]?.extensions.reason).toMatch(/Unknown argument "colour"/);
  });

  test.each([
    ["a query that is no GraphQL", { query: "{ area(" }],
    ["no query at all", {}],
    [
      "a variable of the wrong type",
      {
        query: 'query ($r: Int) { area(code: "0153") { observations(release: $r) { value } } }',
        variables: { r: "x" },
      },
    ],
    ["two queries at once", [{ query: "{ me { name } }" }, { query: "{ me { name } }" }]],
    [
      "a name with a zero byte in it",
      { query: "query ($c: ID!) { area(code: $c) { name } }", variables: { c: "a\u0000b" } },
    ],
  ])("says that the request is not sound: %s", async (_what, payload) => {
    const headers = { cookie: await town.api.cookieOf("school", SCHOOL) };
    const answer = await town.api.app.inject({ method: "POST", url: "/graphql", headers, payload });
    expect(answer.json().errors[0]).toMatchObject(told("BAD_REQUEST"));
  });
});
