import { hasCitizenNumber } from "../prepare/reference.ts";
import { Refusal } from "../refusal.ts";

export const SHORTEST_REASON = 10;
export const LONGEST_REASON = 500;

const WRITE = `Schrijf in een of twee zinnen waarom, ${SHORTEST_REASON} tot en met ${LONGEST_REASON} tekens, zonder namen of nummers van leerlingen.`;

/** Digits with spaces between them, as people write numbers. */
const SPACED = /(?<=\d)[ \u00a0](?=\d)/g;

/**
 * The reason of a decision, trimmed, as it is kept for good. Throws a `Refusal` when it says too little or too much, or
 * holds what could be a citizen number: the monitor may not have one.
 */
export function requireReason(text: string): string {
  const reason = text.trim().replaceAll(/\s+/g, " ");
  const length = [...reason].length;
  if (length < SHORTEST_REASON || length > LONGEST_REASON) {
    throw new Refusal("reason-length", "De reden is te kort of te lang.", WRITE);
  }
  if (hasCitizenNumber(reason) || hasCitizenNumber(reason.replaceAll(SPACED, ""))) {
    throw new Refusal("reason-citizen-number", "In de reden staat een getal dat een burgerservicenummer lijkt.", WRITE);
  }
  return reason;
}
