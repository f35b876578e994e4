import { evaluate } from "../evaluate.ts";
import { packed, unpacked } from "../packed.ts";
import { type Protocol, protocolFor } from "../suite.ts";

// The arithmetic of a key holder, batch by batch, without state: a thread of its own can do it as well as this one.

export interface EvaluationTask {
  readonly purpose: string;
  readonly secretKey: Uint8Array;
  /** 32 bytes each. */
  readonly elements: Uint8Array;
}

export type Evaluated =
  | { readonly evaluated: Uint8Array; readonly proof: Uint8Array }
  | { readonly refused: "invalid-element" };

export interface EvaluationWork {
  /** Whether so much waits that another batch had better come later. */
  readonly isFull: boolean;
  evaluate(task: EvaluationTask): Promise<Evaluated>;
}

const protocols = new Map<string, Protocol>();

function protocolOf(purpose: string): Protocol {
  const protocol = protocols.get(purpose) ?? protocolFor(purpose);
  protocols.set(purpose, protocol);
  return protocol;
}

export function evaluateBatch({ purpose, secretKey, elements }: EvaluationTask): Evaluated {
  const evaluation = evaluate(protocolOf(purpose), secretKey, unpacked(elements));
  if ("refused" in evaluation) return evaluation;
  return { evaluated: packed(evaluation.evaluated), proof: evaluation.proof };
}

/** In this thread. */
export const evaluateHere: EvaluationWork = { isFull: false, evaluate: async (task) => evaluateBatch(task) };
