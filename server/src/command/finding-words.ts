import { SEVERITIES } from "@monitor/schema/checks";
import type { ShownFinding } from "../delivery/show/index.ts";

const WIDTH = Math.max(...Object.values(SEVERITIES).map(({ nl }) => nl.length)) + 2;

/** Findings for who reads along: what, the numbers, and what to do about it. */
export const findingsInWords = (findings: readonly ShownFinding[]): string[] =>
  findings.flatMap(({ severity, title, explanation, remedy }) => [
    `  ${SEVERITIES[severity].nl.padEnd(WIDTH)}${title.nl}. ${explanation.nl}`,
    `  ${" ".repeat(WIDTH)}${remedy.nl}`,
  ]);
