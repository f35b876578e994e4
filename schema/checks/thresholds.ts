import { z } from "zod";
import { CHECKS, type CheckCode } from "./catalogue/index.ts";
import type { ThresholdName, Thresholds } from "./check.ts";

export type AllThresholds = Readonly<Record<CheckCode, Thresholds>>;

const codes = Object.keys(CHECKS) as CheckCode[];
const share = z.number().min(0).max(1);
const amount = z.number().nonnegative();

const SHAPES: Readonly<Record<ThresholdName, z.ZodType>> = {
  ask: amount.nullable(),
  tell: amount.nullable(),
  least: amount,
  difference: amount,
  coverage: share,
  peers: z.int().min(1),
  days: z.int().nonnegative(),
};

/** Only the thresholds that a check has can be set: a mistyped name would else change nothing in silence. */
const shapeOf = (code: CheckCode) => {
  const names = Object.keys(CHECKS[code].thresholds) as ThresholdName[];
  return z.strictObject(Object.fromEntries(names.map((name) => [name, SHAPES[name].optional()])));
};

const overrides = z.strictObject(Object.fromEntries(codes.map((code) => [code, shapeOf(code).optional()])));

/** The thresholds of the catalogue. */
export const DEFAULT_THRESHOLDS = Object.fromEntries(
  codes.map((code) => [code, CHECKS[code].thresholds]),
) as unknown as AllThresholds;

/**
 * The thresholds of the catalogue with what an operator changed: `{ "pupils-changed": { "ask": 0.4, "tell": null } }`.
 *
 * @returns the thresholds, or the paths that are not right, such as `pupils-changed.aks`
 */
export function withOverrides(json: unknown): AllThresholds | { readonly wrong: readonly string[] } {
  const read = overrides.safeParse(json);
  if (!read.success) {
    const wrong = read.error.issues.flatMap((issue) => {
      const path = issue.path.map(String);
      const names = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
      return names.map((name) => name.join("."));
    });
    return { wrong: [...new Set(wrong)] };
  }
  const changed = read.data as Partial<Record<CheckCode, Partial<Thresholds>>>;
  return Object.fromEntries(
    codes.map((code) => [code, { ...CHECKS[code].thresholds, ...changed[code] }]),
  ) as unknown as AllThresholds;
}
