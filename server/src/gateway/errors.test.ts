import { ERROR_CODES } from "@monitor/schema/vocabulary";
import { GraphQLError } from "graphql";
import { describe, expect, test } from "vitest";
import { Refusal } from "../refusal.ts";
import { type ErrorTrace, errorFormat, refusal, rootOf } from "./errors.ts";

/** What leaves the API of an error, and what is logged of it. */
function leaves(error: unknown, code: string | undefined = "INTERNAL_SERVER_ERROR") {
  const logged: ErrorTrace[] = [];
  const formatted = { message: String((error as Error).message), path: ["area", 0], extensions: { code } };
  const left = errorFormat((trace) => logged.push(trace))(formatted as never, error);
  return { left, logged };
}
const wrapped = (cause: Error) =>
  new GraphQLError("outer", { originalError: new GraphQLError("inner", { originalError: cause }) });
const databaseError = (code: string, message = 'duplicate key value "Jansen"') =>
  Object.assign(new Error(message), { name: "PostgresError", code, detail: "Key (name)=(Jansen)", query: "select *" });

describe("an error of the database", () => {
  test("leaves as a code and a Dutch text", () => {
    const { left } = leaves(wrapped(databaseError("23505")));
    expect(left).toEqual({
      message: ERROR_CODES.INTERNAL.nl,
      path: ["area", 0],
      extensions: { code: "INTERNAL" },
    });
  });

  test("is logged with its code and place, and no word of the data in it", () => {
    const { logged } = leaves(wrapped(databaseError("23505")));
    expect(logged).toMatchObject([{ name: "PostgresError", code: "23505", path: "area.0" }]);
    expect(JSON.stringify(logged)).not.toMatch(/Jansen|duplicate|select/);
    expect(logged[0]?.stack[0]).toContain("errors.test.ts");
  });

  test.each(["ECONNREFUSED", "CONNECTION_CLOSED", "CONNECT_TIMEOUT", "53300", "57P01", "08006"])(
    "that says %s means that the source cannot be reached",
    (code) => {
      expect(leaves(wrapped(databaseError(code))).left.extensions?.code).toBe("SOURCE_UNAVAILABLE");
    },
  );

  test.each(["22003", "22021", "22P02"])("that says %s comes from a value in the request", (code) => {
    const { left, logged } = leaves(wrapped(databaseError(code)));
    expect(left.extensions).toEqual({ code: "BAD_REQUEST" });
    expect(logged).toEqual([]);
  });
});

describe("a refusal", () => {
  test("leaves as it was written for the user: why, by a stable code, and how to mend it; it is no fault to log", () => {
    const { left, logged } = leaves(wrapped(new Refusal("reason-length", "De reden is te kort.", "Schrijf meer.")));
    expect(left.message).toBe("De reden is te kort.");
    expect(left.extensions).toEqual({ code: "REFUSED", reason: "reason-length", remedy: "Schrijf meer." });
    expect(logged).toEqual([]);
  });
});

describe("an error of the request", () => {
  test("leaves with the reason, for it speaks of the request and the published schema only", () => {
    const { left, logged } = leaves(new GraphQLError('Cannot query field "x"'), "GRAPHQL_VALIDATION_FAILED");
    expect(left.extensions).toEqual({ code: "BAD_REQUEST", reason: 'Cannot query field "x"' });
    expect(left.message).toBe(ERROR_CODES.BAD_REQUEST.nl);
    expect(logged).toEqual([]);
  });
});

describe("an error that we throw ourselves", () => {
  test.each(["UNAUTHENTICATED", "NOT_FOUND", "SOURCE_UNAVAILABLE"] as const)("%s keeps its code", (code) => {
    const { left } = leaves(refusal(code), code);
    expect(left).toMatchObject({ message: ERROR_CODES[code].nl, extensions: { code } });
  });
});

describe("anything else that is thrown", () => {
  test.each([new Error("secret"), "secret", null, undefined, { code: 7 }, new TypeError("secret")])(
    "%j leaves as an internal error",
    (thrown) => {
      const { left, logged } = leaves(new GraphQLError("x", { originalError: thrown as Error }));
      expect(left.extensions).toEqual({ code: "INTERNAL" });
      expect(JSON.stringify([left, logged.map(({ stack: _, ...trace }) => trace)])).not.toContain("secret");
    },
  );

  test("a code that is the name of a property of every object is no code of ours", () => {
    expect(leaves(new Error("x"), "constructor").left.extensions?.code).toBe("INTERNAL");
  });

  test("the first of several errors is told", () => {
    const cause = databaseError("ECONNREFUSED");
    expect(rootOf(new AggregateError([wrapped(cause), new Error("other")]))).toBe(cause);
  });
});
