import { expect, test } from "vitest";
import { readDemoRoles } from "./demo-role.ts";

const twente = {
  id: "connector-twente",
  role: "connector",
  scope: ["IR-TWENTE"],
  name: "Verbinder Twente",
  description: "Ziet gepubliceerde cijfers van alle regio's.",
};

test("each role that the server offers can be chosen", () => {
  expect(readDemoRoles([twente])).toEqual([twente]);
});

test("a role without scope or description is still offered", () => {
  expect(readDemoRoles([{ id: "admin", role: "administrator", name: "Beheerder" }])).toEqual([
    { id: "admin", role: "administrator", name: "Beheerder", scope: [], description: "" },
  ]);
});

test("what is not a role does not break the sign-in page", () => {
  expect(readDemoRoles([null, 3, { id: 1 }, twente])).toEqual([twente]);
  expect(readDemoRoles({ error: "no" })).toEqual([]);
});
