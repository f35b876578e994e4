import { isSchoolYear } from "@monitor/schema/vocabulary";
import { z } from "zod";
import { bytesOf } from "./letters.ts";
import { SUITE } from "./suite.ts";

/** What a source and a key holder say to each other: JSON over HTTP, with elements in letters (letters.ts). */
export const EVALUATE_PATH = "/evaluate";
export const PUBLIC_KEY_PATH = "/public-key";
/** Whether the key holder works, and whether it has an alarm: for those who keep watch over it. */
export const HEALTH_PATH = "/health";

/** Most elements in one request: about a third of a second of work for a key holder. */
export const MOST_ELEMENTS = 1000;

const bytesInLetters = (length: number) =>
  z.string().transform((text, context) => {
    const bytes = bytesOf(text, length);
    if (bytes !== undefined) return bytes;
    context.addIssue({
      code: "custom",
      message: `not ${length} bytes in letters`,
    });
    return z.NEVER;
  });

const element = bytesInLetters(32);

export const evaluateRequest = z.strictObject({
  info: z.string().max(100),
  elements: z.array(element).min(1).max(MOST_ELEMENTS),
  /** Asked to link a school year to the one after it; needs a permission of its own. */
  bridge: z.literal(true).optional(),
});

export const evaluateAnswer = z.object({
  evaluated: z.array(element).max(MOST_ELEMENTS),
  proof: bytesInLetters(64),
});

/** Every key with the school year from which it holds; null: from the beginning. */
export const publicKeyAnswer = z.object({
  suite: z.literal(SUITE),
  keys: z
    .array(z.object({ from: z.string().refine(isSchoolYear).nullable(), publicKey: z.string().max(100) }))
    .min(1)
    .max(100),
});

/** Why a key holder refuses. Codes only: an answer never repeats what was sent. */
export type KeyHolderRefusal =
  | "not-found"
  | "malformed-request"
  | "request-too-large"
  | "not-authenticated"
  | "purpose-not-permitted"
  | "bridge-not-permitted"
  | "cap-exceeded"
  | "invalid-element"
  | "busy"
  | "broken";

export const refusalAnswer = z.object({
  refused: z.string().max(50),
  message: z.string().max(500),
});
