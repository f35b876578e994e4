import type { SchoolYear } from "@monitor/schema/vocabulary";
import type { z } from "zod";
import { answerMisunderstood, holderRefused, holderUnreachable, keyChanged } from "./client-errors.ts";
import type { Evaluation } from "./evaluate.ts";
import { lettersOf } from "./letters.ts";
import { parseJson } from "./parse-json.ts";
import type { PublicKey } from "./pinned-keys.ts";
import type { Purpose } from "./purpose.ts";
import { keyOfYear } from "./school-year-keys.ts";
import { EVALUATE_PATH, evaluateAnswer, PUBLIC_KEY_PATH, publicKeyAnswer } from "./wire.ts";

/** Where a key holder answers, and the public key (in letters) that the source trusts it to use. */
export interface KeyHolderEndpoint {
  readonly url: string;
  readonly publicKey: string;
  /** Keys that took the place of that one, each from its school year on. */
  readonly rotations?: readonly PublicKey[] | undefined;
  /** By which the key holder knows the source. A secret. */
  readonly token?: string | undefined;
}

/** Carries a request to a key holder; `fetch` by nature. */
export type Carry = (url: string, request: RequestInit) => Promise<Response>;

export interface KeyHolderClient {
  /** For messages: which of the key holders, and where. */
  readonly name: string;
  /** The pinned public key of the school year, in letters. */
  readonly publicKey: string;
  /** @throws LinkageError when the key holder has another public key than the pinned one */
  confirmPublicKey(): Promise<void>;
  /** @param bridge whether this is about the school year before the delivery's own */
  evaluate(purpose: Purpose, elements: readonly Uint8Array[], bridge: boolean): Promise<Evaluation>;
}

/** Milliseconds that one request may take. */
const PATIENCE = 60_000;

/** Milliseconds between tries, when a key holder is briefly away: it is updated, or a line is down. Two minutes in all. */
export const WAITS = [1000, 2000, 4000, 8000, 15_000, 30_000, 60_000] as const;

/** What something in between answers for a server that is away, and a key holder that has too much to do. */
const PASSING = new Set([429, 502, 503, 504]);

/** The public key, in letters, that a source pinned for a school year; undefined when none holds then. */
export function pinnedKeyOf({ publicKey, rotations = [] }: KeyHolderEndpoint, year: SchoolYear): string {
  return keyOfYear([{ from: null, publicKey }, ...rotations], year)!.publicKey;
}

export interface ClientOptions {
  readonly endpoint: KeyHolderEndpoint;
  /** 1 or 2, as people name the key holders. */
  readonly number: number;
  readonly schoolYear: SchoolYear;
  readonly carry?: Carry | undefined;
  /** Milliseconds between tries. */
  readonly waits?: readonly number[] | undefined;
}

export function keyHolderClient({ endpoint, number, schoolYear, ...options }: ClientOptions): KeyHolderClient {
  const { url, token } = endpoint;
  const { carry = fetch, waits = WAITS } = options;
  const name = `Sleutelhouder ${number} (${url})`;
  const publicKey = pinnedKeyOf(endpoint, schoolYear);

  const carriedOnce = async (address: string, question: RequestInit) => {
    const response = await carry(address, { ...question, redirect: "error", signal: AbortSignal.timeout(PATIENCE) });
    return { response, text: await response.text() };
  };

  // asking the same again is harmless: a key holder counts the same elements once
  const carried = async (address: string, question: RequestInit, pauses: readonly number[]) => {
    for (const pause of pauses) {
      const answer = await carriedOnce(address, question).catch(() => undefined);
      if (answer !== undefined && !PASSING.has(answer.response.status)) return answer;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return carriedOnce(address, question);
  };

  const ask = async <Shape extends z.ZodType>(
    path: string,
    shape: Shape,
    pauses: readonly number[],
    body?: object,
  ): Promise<z.output<Shape>> => {
    const question = {
      method: body ? "POST" : "GET",
      headers: {
        ...(body && { "content-type": "application/json" }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    };
    const { response, text } = await carried(new URL(path, url).href, question, pauses).catch((cause: unknown) => {
      throw holderUnreachable(name, cause);
    });
    const answer = parseJson(text);
    if (!response.ok) throw holderRefused(name, response.status, answer);
    const understood = shape.safeParse(answer);
    if (!understood.success) throw answerMisunderstood(name);
    return understood.data;
  };

  return {
    name,
    publicKey,
    confirmPublicKey: async () => {
      // at the start one more try: who mistyped an address wants to know it soon
      const { keys } = await ask(PUBLIC_KEY_PATH, publicKeyAnswer, waits.slice(0, 1));
      if (keyOfYear(keys as readonly PublicKey[], schoolYear)?.publicKey !== publicKey)
        throw keyChanged(name, schoolYear);
    },
    evaluate: (purpose, elements, bridge) =>
      ask(EVALUATE_PATH, evaluateAnswer, waits, {
        info: purpose,
        elements: elements.map(lettersOf),
        ...(bridge && { bridge }),
      }),
  };
}
