import { postcodeAreas } from "./postcode-areas.ts";

const POSTCODE = /^\s*([1-9]\d{3})\s*([a-z]{2})?\s*$/i;

/** The four digits of `7511`, `7511 AB` or `7511ab`; null when it is no postcode. */
export const postcode4Of = (postcode: string): string | null => POSTCODE.exec(postcode)?.[1] ?? null;

/** The municipality of 2026 of each postcode of four digits of which it is certain. */
export function residencesByPostcode(): Map<string, string> {
  const certain = postcodeAreas().filter(({ municipality }) => municipality !== null);
  return new Map(certain.map(({ postcode4, municipality }) => [postcode4, municipality!]));
}

/**
 * The municipality of 2026 in which a postcode lies, without a database: for the source side, which drops the postcode
 * itself. Takes `7511`, `7511 AB` or `7511ab`; null when unknown, abroad, or in a municipality that was split.
 */
export function residenceByPostcode(): (postcode: string) => string | null {
  const known = residencesByPostcode();
  return (postcode) => known.get(postcode4Of(postcode) ?? "") ?? null;
}
