/** How a school writes who leads a class: `8B juf Hannelore`, `Groep 3 - mw. De Vries`. */
const TITLED =
  /(?<!\p{L})(?:juf(?:frouw)?|meester|mevr(?:ouw)?|mw|meneer|dhr|heer|leraar|leerkracht|mentor)(?:[.:_-]|\s)+((?:(?:van|de|den|der|ten|ter|'t)\s+)*\p{L}[\p{L}'-]*)/giu;

/** The names that follow a title in a text, such as the name of a class. */
export function namesAfterTitle(text: string): string[] {
  return [...text.matchAll(TITLED)].map((match) => match[1]!);
}
