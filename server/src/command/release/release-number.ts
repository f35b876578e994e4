import { InvalidArgumentError } from "commander";

/** The number of a release, as it stands in the list. */
export function releaseNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Geef het nummer van de uitgave, zoals 'pnpm monitor release list' het toont.");
}
