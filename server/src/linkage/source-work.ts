import { hmac } from "@noble/hashes/hmac.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { blindAll } from "./blind.ts";
import { finalise, verificationKeyOf } from "./finalise.ts";
import { type Element, type Scalar, scalarFrom } from "./group.ts";
import { identifierOf } from "./identifier.ts";
import { bytesOf } from "./letters.ts";
import { packed, unpacked } from "./packed.ts";
import { DATASET, privateInputOf } from "./purpose.ts";
import { type Protocol, protocolFor } from "./suite.ts";
import { transcript, utf8 } from "./transcript.ts";

// The arithmetic of a source, batch by batch, without state: a thread of its own can do it as well as this one.

export interface BlindTask {
  readonly numbers: readonly string[];
  /** 32 secret bytes that make the blinds, so that a run that was broken off asks the same again; null: fresh ones. */
  readonly secret: Uint8Array | null;
}

/** Elements for the key holders and the scalars that take the blinds off again, 32 bytes each. */
export interface BlindedNumbers {
  readonly elements: Uint8Array;
  readonly unblinds: Uint8Array;
}

export interface FinishTask extends BlindedNumbers {
  readonly numbers: readonly string[];
  readonly purpose: string;
  /** Of each key holder in turn: its pinned public key in letters, and what it answered. */
  readonly answers: readonly {
    readonly publicKey: string;
    readonly evaluated: Uint8Array;
    readonly proof: Uint8Array;
  }[];
}

/** The identifier of each number; or the place of the key holder of which the proof does not hold. */
export type Finished = { readonly ids: readonly string[] } | { readonly unproved: number };

/** Does the arithmetic, here or elsewhere. */
export interface SourceWork {
  /** Batches that it can have at hand at the same time. */
  readonly atOnce: number;
  blind(task: BlindTask): Promise<BlindedNumbers>;
  finish(task: FinishTask): Promise<Finished>;
}

/** 64 bytes from a secret and a number: nobody without the secret can tell them from drawn ones. */
function blindFrom(secret: Uint8Array, number: string): Scalar {
  return scalarFrom(hmac(sha512, secret, transcript("blind", utf8(number))));
}

export function blindNumbers({ numbers, secret }: BlindTask): BlindedNumbers {
  const inputs = numbers.map(privateInputOf);
  const blinded = secret === null ? blindAll(inputs) : blindAll(inputs, (place) => blindFrom(secret, numbers[place]!));
  return {
    elements: packed(blinded.map((one) => one.blinded)),
    unblinds: packed(blinded.map(({ unblind }) => unblind)),
  };
}

const protocols = new Map<string, Protocol>();

function protocolOf(purpose: string): Protocol {
  const protocol = protocols.get(purpose) ?? protocolFor(purpose);
  protocols.set(purpose, protocol);
  return protocol;
}

/** The key against which a key holder's proofs are checked; undefined when what was pinned is no public key. */
export function verificationKeyFor(purpose: string, publicKey: string): Element | undefined {
  const bytes = bytesOf(publicKey, 32);
  return bytes && verificationKeyOf(protocolOf(purpose), bytes);
}

export function finishNumbers({ numbers, purpose, elements, unblinds, answers }: FinishTask): Finished {
  const [blinded, inverses] = [unpacked(elements), unpacked(unblinds)];
  const batch = numbers.map((number, place) => ({
    input: privateInputOf(number),
    unblind: inverses[place]!,
    blinded: blinded[place]!,
  }));
  const outputs: (readonly Uint8Array[])[] = [];
  for (const [place, { publicKey, evaluated, proof }] of answers.entries()) {
    const key = verificationKeyFor(purpose, publicKey);
    const finalised = key && finalise(protocolOf(purpose), key, batch, { evaluated: unpacked(evaluated), proof });
    if (finalised === undefined || "refused" in finalised) return { unproved: place };
    outputs.push(finalised);
  }
  return {
    ids: numbers.map((_, row) =>
      identifierOf(
        outputs.map((output) => output[row]!),
        DATASET,
      ),
    ),
  };
}

/** In this thread: all that a browser has. */
export const workHere: SourceWork = {
  atOnce: 2,
  blind: async (task) => blindNumbers(task),
  finish: async (task) => finishNumbers(task),
};
