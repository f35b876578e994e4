import type { Viewer } from "./session.query.ts";

/** A verbinder of Twente. */
export const aViewer = (change: Partial<Viewer> = {}): Viewer => ({
  name: "Verbinder Twente",
  role: "connector",
  scope: ["IR-TWENTE"],
  region: { code: "IR-TWENTE", name: "Twente" },
  areas: [{ code: "IR-TWENTE", kind: "inspirationRegion", name: "Twente" }],
  sites: [],
  ...change,
});
