import type { Check } from "../check.ts";
import { FILE_CHECKS } from "./file.ts";
import { OUTSIDE_CHECKS } from "./outside.ts";
import { PEER_CHECKS } from "./peers.ts";
import { PREVIOUS_CHECKS } from "./previous.ts";
import { SOURCE_CHECKS } from "./sources.ts";

/** All checks on a delivery, by their stable code. */
export const CHECKS = {
  ...FILE_CHECKS,
  ...PREVIOUS_CHECKS,
  ...PEER_CHECKS,
  ...SOURCE_CHECKS,
  ...OUTSIDE_CHECKS,
} satisfies Record<string, Check>;
export type CheckCode = keyof typeof CHECKS;

export const isCheckCode = (code: string): code is CheckCode => Object.hasOwn(CHECKS, code);
