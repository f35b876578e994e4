import { createHash } from "node:crypto";
import type { Coverage } from "./coverage/index.ts";
import type { Observation } from "./observation.ts";

/** The columns of an observation in the order in which they are written and digested. */
export const COLUMNS = [
  "place",
  "indicator",
  "period",
  "breakdown",
  "status",
  "value",
  "lower",
  "upper",
  "numerator",
  "denominator",
] as const satisfies readonly (keyof Observation)[];

/** SHA-256 over all observations and the coverage, in order, in hexadecimal: equal releases have equal fingerprints. */
export function fingerprintOf(observations: readonly Observation[], coverage: readonly Coverage[] = []): string {
  const digest = createHash("sha256");
  for (const observation of observations) {
    digest.update(`${JSON.stringify(COLUMNS.map((column) => observation[column]))}\n`);
  }
  for (const { place, kind, schoolYear, unit, expected, delivered, pupils, linkedPercent } of coverage) {
    const line = [place, kind, schoolYear, unit, expected, delivered, pupils, linkedPercent];
    digest.update(`${JSON.stringify(line)}\n`);
  }
  return digest.digest("hex");
}
