import { ROLES, type Role } from "@monitor/schema/vocabulary";
import { expect, test } from "vitest";
import { mayReadReference } from "./own-reference.ts";

test("a school gets back the references that it delivered itself", () => {
  expect(mayReadReference({ role: "school", scope: ["99AA00"] }, "99AA00")).toBe(true);
});

test("a school does not get the references of another school", () => {
  expect(mayReadReference({ role: "school", scope: ["99AA00"] }, "99AB00")).toBe(false);
});

test.each(Object.keys(ROLES).filter((role) => role !== "school") as Role[])("a %s gets no references", (role) => {
  expect(mayReadReference({ role, scope: ["99AA00"] }, "99AA00")).toBe(false);
});
