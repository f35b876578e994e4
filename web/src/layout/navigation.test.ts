import { ROLES, type Role } from "@monitor/schema/vocabulary";
import { expect, test } from "vitest";
import { destinationsFor } from "./navigation.ts";

const paths = (role: Role) => destinationsFor(role).map((one) => one.to);

test("deliveries are offered to those who deliver and to the administrator only", () => {
  const offered = (Object.keys(ROLES) as Role[]).filter((role) => paths(role).includes("/leveringen"));
  expect(offered).toEqual(["steward", "administrator"]);
});

test("everybody can look up what a figure means", () => {
  for (const role of Object.keys(ROLES) as Role[]) expect(paths(role)).toContain("/begrippen");
});

test("who has no schools in scope is not sent to an empty list of schools", () => {
  expect(paths("provider")).not.toContain("/scholen");
  expect(paths("alliance")).toContain("/scholen");
});
