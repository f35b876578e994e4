import type { SchoolYear } from "@monitor/schema/vocabulary";
import { evaluate } from "./evaluate.ts";
import { lettersOf } from "./letters.ts";
import { schoolYearOfPurpose } from "./purpose.ts";
import { type Protocol, protocolFor, SUITE } from "./suite.ts";
import { EVALUATE_PATH, evaluateRequest, type KeyHolderRefusal, PUBLIC_KEY_PATH } from "./wire.ts";

export interface KeyPair {
  readonly secretKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** All that a key holder records of a request. */
export interface EvaluationCount {
  readonly purpose: string;
  readonly elements: number;
  /** Evaluations since the start, this request included. */
  readonly total: number;
}

export interface KeyHolderOptions {
  readonly keys: KeyPair;
  /** The school years for which this key holder evaluates; without it, every school year. */
  readonly schoolYears?: readonly SchoolYear[] | undefined;
  readonly onEvaluated?: ((count: EvaluationCount) => void) | undefined;
}

export interface KeyHolderRequest {
  readonly method: string;
  readonly path: string;
  /** Parsed JSON, or undefined when there is none. */
  readonly body?: unknown;
}

export interface KeyHolderResponse {
  readonly status: number;
  readonly body: object;
}

export type KeyHolder = (request: KeyHolderRequest) => KeyHolderResponse;

const REFUSALS: Readonly<Record<KeyHolderRefusal, readonly [status: number, message: string]>> = {
  "not-found": [404, "Dit adres bestaat niet bij de sleutelhouder."],
  "malformed-request": [400, "De vraag aan de sleutelhouder heeft niet de afgesproken vorm."],
  "request-too-large": [413, "De vraag aan de sleutelhouder is te groot."],
  "purpose-not-permitted": [403, "De sleutelhouder rekent niet voor dit doel of dit schooljaar."],
  "invalid-element": [422, "De vraag bevat een punt dat niet geldig is."],
};

export function refusal(refused: KeyHolderRefusal): KeyHolderResponse {
  const [status, message] = REFUSALS[refused];
  return { status, body: { refused, message } };
}

/** A key holder without its server: answers one request from its own key alone and keeps nothing of it but a count. */
export function keyHolder({ keys, schoolYears, onEvaluated }: KeyHolderOptions): KeyHolder {
  const protocols = new Map<string, Protocol>();
  let total = 0;

  // the key holder enforces purpose and rotation: a source cannot get evaluations for another data set or year
  const permittedProtocol = (purpose: string): Protocol | undefined => {
    const schoolYear = schoolYearOfPurpose(purpose);
    if (schoolYear === undefined || (schoolYears && !schoolYears.includes(schoolYear))) return undefined;
    const protocol = protocols.get(purpose) ?? protocolFor(purpose);
    protocols.set(purpose, protocol);
    return protocol;
  };

  const answerEvaluate = (body: unknown): KeyHolderResponse => {
    const request = evaluateRequest.safeParse(body);
    if (!request.success) return refusal("malformed-request");
    const { info, elements } = request.data;
    const protocol = permittedProtocol(info);
    if (protocol === undefined) return refusal("purpose-not-permitted");
    const evaluation = evaluate(protocol, keys.secretKey, elements);
    if ("refused" in evaluation) return refusal(evaluation.refused);
    total += elements.length;
    onEvaluated?.({ purpose: info, elements: elements.length, total });
    const { evaluated, proof } = evaluation;
    return {
      status: 200,
      body: { evaluated: evaluated.map(lettersOf), proof: lettersOf(proof) },
    };
  };

  return ({ method, path, body }) => {
    if (method === "POST" && path === EVALUATE_PATH) return answerEvaluate(body);
    if (method === "GET" && path === PUBLIC_KEY_PATH) {
      return {
        status: 200,
        body: { suite: SUITE, publicKey: lettersOf(keys.publicKey) },
      };
    }
    return refusal("not-found");
  };
}
