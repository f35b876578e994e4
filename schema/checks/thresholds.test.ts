import { expect, test } from "vitest";
import { DEFAULT_THRESHOLDS, withOverrides } from "./thresholds.ts";

test("nothing changed gives the thresholds of the catalogue", () => {
  expect(withOverrides({})).toEqual(DEFAULT_THRESHOLDS);
});

test("what the operator sets is changed, and only that", () => {
  const changed = withOverrides({ "pupils-changed": { ask: 0.4, tell: null } });
  const pupils = { ...DEFAULT_THRESHOLDS["pupils-changed"], ask: 0.4, tell: null };
  expect(changed).toEqual({ ...DEFAULT_THRESHOLDS, "pupils-changed": pupils });
});

test("a mistyped check, a mistyped threshold and an impossible number are named, each by its path", () => {
  expect(withOverrides({ "pupil-changed": { ask: 0.4 } })).toEqual({ wrong: ["pupil-changed"] });
  expect(withOverrides({ rejected: { aks: 0.4 } })).toEqual({ wrong: ["rejected.aks"] });
  expect(withOverrides({ rejected: { ask: -1, least: null } })).toEqual({ wrong: ["rejected.ask", "rejected.least"] });
  expect(withOverrides({ "peer-absence": { peers: 0 } })).toEqual({ wrong: ["peer-absence.peers"] });
  expect(withOverrides({ "care-not-enrolled": { coverage: 2 } })).toEqual({ wrong: ["care-not-enrolled.coverage"] });
});

test("a threshold that a check does not have cannot be set", () => {
  expect(withOverrides({ rejected: { peers: 3 } })).toEqual({ wrong: ["rejected.peers"] });
});

test.each([[null], [[]], ["ask"], [3]])("%j is no list of thresholds", (json) => {
  expect(withOverrides(json)).toHaveProperty("wrong");
});
