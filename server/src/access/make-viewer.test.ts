import { expect, test } from "vitest";
import { makeViewer } from "./make-viewer.ts";

const claims = { subject: "demo:school", name: "School", role: "school", scope: ["99AA00"] };

test("claims with a known role and codes make a viewer", () => {
  expect(makeViewer(claims)).toEqual(claims);
});

test("a role that the monitor does not know makes no viewer", () => {
  expect(makeViewer({ ...claims, role: "owner" })).toBeNull();
});

test.each(["99AA00,99AB00", "", "99AA00'", "*"])("a scope with %j, which is no code, makes no viewer", (code) => {
  expect(makeViewer({ ...claims, scope: [code] })).toBeNull();
});

test("somebody without a subject is no viewer, for nothing could be written in the log", () => {
  expect(makeViewer({ ...claims, subject: "" })).toBeNull();
});
