import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { expect, test } from "vitest";
import { isNotFound, isUnauthenticated } from "./error-kind.ts";

const refused = (code: string) =>
  new CombinedGraphQLErrors({ data: null, errors: [{ message: "", extensions: { code } }] });

test("an ended session is told apart from a place one may not see", () => {
  expect(isUnauthenticated(refused("UNAUTHENTICATED"))).toBe(true);
  expect(isUnauthenticated(refused("NOT_FOUND"))).toBe(false);
  expect(isNotFound(refused("NOT_FOUND"))).toBe(true);
});

test("a lost connection is neither: it can be tried again", () => {
  expect(isUnauthenticated(new TypeError("fetch failed"))).toBe(false);
  expect(isNotFound(new TypeError("fetch failed"))).toBe(false);
});
