import { createHash } from "node:crypto";
import type { SchoolYear } from "@monitor/schema/vocabulary";
import { isElement } from "./group.ts";
import { type EvaluationWork, evaluateHere } from "./holder/evaluation-work.ts";
import type { Asked, Gate } from "./holder/gate.ts";
import type { KeyRing } from "./holder/key-ring.ts";
import type { Source } from "./holder/source-list.ts";
import { lettersOf } from "./letters.ts";
import { packed, unpacked } from "./packed.ts";
import { schoolYearOfPurpose } from "./purpose.ts";
import { keyOfYear } from "./school-year-keys.ts";
import { SUITE } from "./suite.ts";
import { EVALUATE_PATH, evaluateRequest, HEALTH_PATH, type KeyHolderRefusal, PUBLIC_KEY_PATH } from "./wire.ts";

/** All that a key holder records of a request. */
export interface EvaluationCount {
  /** `alarm`: more was asked than agreed, and nothing was given. */
  readonly level: "info" | "alarm";
  readonly source: string;
  readonly schoolYear: SchoolYear;
  readonly bridge: boolean;
  readonly elements: number;
  /** Evaluations of the source for the school year so far, and how many it may have. */
  readonly total: number;
  readonly cap: number;
}

export interface KeyHolderOptions {
  readonly keys: KeyRing;
  readonly gate: Gate;
  readonly work?: EvaluationWork | undefined;
  /** The school years for which this key holder evaluates; without it, every school year. */
  readonly schoolYears?: readonly SchoolYear[] | undefined;
  readonly onCount?: ((count: EvaluationCount) => void) | undefined;
  /** Whether more was asked than agreed, lately. */
  readonly hasAlarm?: (() => boolean) | undefined;
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

export interface KeyHolder {
  /** The source of a token; nobody else gets an evaluation. */
  sourceOf: Gate["sourceOf"];
  /** @param source who asks, when it is known */
  answer(request: KeyHolderRequest, source: Source | undefined): Promise<KeyHolderResponse>;
}

const REFUSALS: Readonly<Record<KeyHolderRefusal, readonly [status: number, message: string]>> = {
  "not-found": [404, "Dit adres bestaat niet bij de sleutelhouder."],
  "malformed-request": [400, "De vraag aan de sleutelhouder heeft niet de afgesproken vorm."],
  "request-too-large": [413, "De vraag aan de sleutelhouder is te groot."],
  "not-authenticated": [401, "De sleutelhouder kent dit token niet, of het is ingetrokken."],
  "purpose-not-permitted": [403, "De sleutelhouder rekent niet voor dit doel of dit schooljaar."],
  "bridge-not-permitted": [403, "Deze bron mag geen schooljaren aan elkaar koppelen."],
  "cap-exceeded": [403, "Deze bron vraagt voor dit schooljaar meer koppelnummers dan is afgesproken."],
  "invalid-element": [422, "De vraag bevat een punt dat niet geldig is."],
  busy: [503, "De sleutelhouder heeft het nu te druk."],
  broken: [500, "De sleutelhouder kan nu niet antwoorden."],
};

export function refusal(refused: KeyHolderRefusal): KeyHolderResponse {
  const [status, message] = REFUSALS[refused];
  return { status, body: { refused, message } };
}

/** Says that a batch is the same again, and nothing about the persons in it: its elements are blinded. */
function fingerprintOf(info: string, elements: Uint8Array): string {
  return lettersOf(createHash("sha256").update(`${info}\n`).update(elements).digest().subarray(0, 16));
}

/** A key holder without its server: answers each request from its own keys alone and keeps nothing of it but a count. */
export function keyHolder({ keys, gate, schoolYears, onCount, hasAlarm, ...options }: KeyHolderOptions): KeyHolder {
  const work = options.work ?? evaluateHere;

  // the key holder enforces purpose and rotation: a source cannot get evaluations for another data set or year
  const permittedYear = (purpose: string): SchoolYear | undefined => {
    const schoolYear = schoolYearOfPurpose(purpose);
    return schoolYear && (!schoolYears || schoolYears.includes(schoolYear)) ? schoolYear : undefined;
  };

  const admitted = async (source: Source, asked: Asked): Promise<KeyHolderRefusal | undefined> => {
    const admission = await gate.admit(source, asked);
    const { batch: _, ...counted } = asked;
    if ("cap" in admission) {
      const { total, cap } = admission;
      onCount?.({ level: "admitted" in admission ? "info" : "alarm", source: source.name, ...counted, total, cap });
    }
    return "refused" in admission ? admission.refused : undefined;
  };

  const answerEvaluate = async (body: unknown, source: Source): Promise<KeyHolderResponse> => {
    const request = evaluateRequest.safeParse(body);
    if (!request.success) return refusal("malformed-request");
    const { info, elements, bridge = false } = request.data;
    const schoolYear = permittedYear(info);
    const key = schoolYear && keyOfYear(keys, schoolYear);
    if (schoolYear === undefined || key === undefined) return refusal("purpose-not-permitted");
    if (!elements.every(isElement)) return refusal("invalid-element");
    if (work.isFull) return refusal("busy");
    const all = packed(elements);
    const asked = { schoolYear, bridge, elements: elements.length, batch: fingerprintOf(info, all) };
    const refused = await admitted(source, asked);
    if (refused !== undefined) return refusal(refused);
    const evaluation = await work.evaluate({ purpose: info, secretKey: key.secretKey, elements: all });
    if ("refused" in evaluation) return refusal(evaluation.refused);
    const { evaluated, proof } = evaluation;
    return { status: 200, body: { evaluated: unpacked(evaluated).map(lettersOf), proof: lettersOf(proof) } };
  };

  const publicKeys = {
    suite: SUITE,
    keys: keys.map(({ from, publicKey }) => ({ from, publicKey: lettersOf(publicKey) })),
  };

  return {
    sourceOf: gate.sourceOf,

    async answer({ method, path, body }, source) {
      if (method === "POST" && path === EVALUATE_PATH)
        return source === undefined ? refusal("not-authenticated") : answerEvaluate(body, source);
      if (method === "GET" && path === PUBLIC_KEY_PATH) return { status: 200, body: publicKeys };
      if (method === "GET" && path === HEALTH_PATH)
        return hasAlarm?.() ? { status: 503, body: { state: "alarm" } } : { status: 200, body: { state: "ok" } };
      return refusal("not-found");
    },
  };
}
