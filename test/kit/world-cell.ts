import {
  EXEMPTION_ARTICLES,
  type ExemptionArticle,
  GUIDANCE_STEPS,
  type GuidanceStep,
} from "@monitor/schema/vocabulary";

export const NOTHING: ReadonlySet<string> = new Set(["", "-"]);

export const listOf = (cell: string): string[] => (NOTHING.has(cell) ? [] : cell.split(",").map((part) => part.trim()));

export function fail(cell: string, meant: string): never {
  throw new Error(`"${cell}" is not written as ${meant}`);
}

/** A word of a vocabulary; throws where it is not one. */
export function wordOf<K extends string>(words: Readonly<Record<K, unknown>>, word: string): K {
  return Object.hasOwn(words, word) ? (word as K) : fail(word, Object.keys(words).join(", "));
}

/** An exemption between two days (null: until further notice). */
export interface WorldExemption {
  readonly article: ExemptionArticle;
  readonly from: string;
  readonly to: string | null;
}

export function readExemption(cell: string): WorldExemption {
  const match = /^(\S+) from (\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)?$/.exec(cell);
  if (match === null) return fail(cell, "5-onder-a from 2025-09-01..2026-07-31");
  return { article: wordOf(EXEMPTION_ARTICLES, match[1]!), from: match[2]!, to: match[3] ?? null };
}

/** What the municipality did, and when. */
export interface WorldGuidance {
  readonly step: GuidanceStep;
  readonly on: string;
}

export function readGuidance(cell: string): WorldGuidance {
  const match = /^(\w+) on (\d{4}-\d\d-\d\d)$/.exec(cell);
  if (match === null) return fail(cell, "plan on 2025-11-01");
  return { step: wordOf(GUIDANCE_STEPS, match[1]!), on: match[2]! };
}
