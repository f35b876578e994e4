import type { Role } from "@monitor/schema/vocabulary";
import { expect, test } from "vitest";
import { mayOpenSite } from "./released-scope.ts";

const site = { code: "99AA00", municipalityCode: "0153", allianceCode: "PO2302", regionCodes: ["IR-TWENTE"] };

const opens = (role: Role, ...scope: string[]) => mayOpenSite({ role, scope }, site);

test("a connector opens schools of the own region and of no other", () => {
  expect(opens("connector", "IR-TWENTE")).toBe(true);
  expect(opens("connector", "IR-UTRECHT")).toBe(false);
});

test("an alliance opens schools of its own sector and area", () => {
  expect(opens("alliance", "PO2302")).toBe(true);
  expect(opens("alliance", "VO2301")).toBe(false);
});

test("a site of which the alliance is not known is opened by no alliance", () => {
  expect(mayOpenSite({ role: "alliance", scope: ["PO2302"] }, { ...site, allianceCode: null })).toBe(false);
});

test("a municipality opens the schools on its ground", () => {
  expect(opens("municipality", "0153")).toBe(true);
  expect(opens("municipality", "0141")).toBe(false);
});

test("a school opens its own profile and not that of another school", () => {
  expect(opens("school", "99AA00")).toBe(true);
  expect(opens("school", "99AB00")).toBe(false);
});

test.each<Role>(["provider", "steward"])("a %s opens no school profile, whatever its scope says", (role) => {
  expect(opens(role, "99AA00", "0153", "PO2302", "IR-TWENTE")).toBe(false);
});

test("an administrator opens every school", () => {
  expect(opens("administrator")).toBe(true);
});
