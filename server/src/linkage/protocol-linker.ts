import type { SchoolYear } from "@monitor/schema/vocabulary";
import { type Blinded, blind } from "./blind.ts";
import { normaliseBsn } from "./citizen-number.ts";
import type { Evaluation } from "./evaluate.ts";
import { finalise, verificationKeyOf } from "./finalise.ts";
import { identifierOf } from "./identifier.ts";
import { fingerprintOf } from "./key-fingerprint.ts";
import { type Carry, type KeyHolderClient, type KeyHolderEndpoint, keyHolderClient } from "./key-holder-client.ts";
import { bytesOf } from "./letters.ts";
import { LinkageError } from "./linkage-error.ts";
import type { Linkage, Linker } from "./linker.ts";
import { DATASET, privateInputOf, purposeOf } from "./purpose.ts";
import { shuffle } from "./shuffle.ts";
import { protocolFor } from "./suite.ts";

export interface ProtocolLinkerOptions {
  /** The two key holders, always in the same order: another order gives other identifiers. */
  readonly keyHolders: readonly [KeyHolderEndpoint, KeyHolderEndpoint];
  readonly schoolYear: SchoolYear;
  /** Elements in one request. */
  readonly batchSize?: number | undefined;
  readonly carry?: Carry | undefined;
}

interface Batch {
  readonly numbers: readonly string[];
  readonly blinded: readonly Blinded[];
  readonly answers: Promise<Evaluation[]>;
}

/**
 * The linker by the protocol (RFC 9497, mode 2): each different valid number is blinded once, in unpredictable order,
 * and evaluated by both key holders; their proofs are verified against their pinned keys before anything is used.
 */
export function protocolLinker({ keyHolders, schoolYear, batchSize = 100, carry }: ProtocolLinkerOptions): Linker {
  const purpose = purposeOf(schoolYear);
  const protocol = protocolFor(purpose);
  const clients = keyHolders.map((endpoint, place) => keyHolderClient(endpoint, place + 1, carry));

  const verificationKeys = keyHolders.map(({ publicKey }, place) => {
    const bytes = bytesOf(publicKey, 32);
    const key = bytes && verificationKeyOf(protocol, bytes);
    if (key) return key;
    throw new LinkageError(
      "public-key-changed",
      `De vastgelegde publieke sleutel van ${clients[place]!.name} is geen geldige sleutel.`,
      "Vraag de sleutelhouder om zijn publieke sleutel en leg die opnieuw vast.",
    );
  });

  const start = (numbers: readonly string[]): Batch => {
    const blinded = numbers.map((number) => blind(privateInputOf(number)));
    const elements = blinded.map((one) => one.blinded);
    const answers = Promise.all(clients.map((client) => client.evaluate(purpose, elements)));
    answers.catch(() => {}); // awaited in `finish`, after the next batch is blinded
    return { numbers, blinded, answers };
  };

  const finish = async ({ numbers, blinded, answers }: Batch): Promise<(readonly [string, string])[]> => {
    const outputs = (await answers).map((answer, place) => {
      const finalised = finalise(protocol, verificationKeys[place]!, blinded, answer);
      if ("refused" in finalised) throw proofInvalid(clients[place]!);
      return finalised;
    });
    return numbers.map((number, row) => {
      const own = outputs.map((output) => output[row]!);
      return [number, identifierOf(own, DATASET)];
    });
  };

  return {
    keys: fingerprintOf(keyHolders.map(({ publicKey }) => publicKey)),

    async identify(numbers, progress) {
      const normalised = numbers.map(normaliseBsn);
      const timesOf = new Map<string, number>();
      for (const one of normalised) if (typeof one === "string") timesOf.set(one, (timesOf.get(one) ?? 0) + 1);
      const idOf = new Map<string, string>();
      let done = normalised.filter((one) => typeof one !== "string").length;
      if (timesOf.size > 0) await Promise.all(clients.map((client) => client.confirmPublicKey()));
      progress?.(done);

      const waiting = shuffle([...timesOf.keys()]);
      const next = () => (waiting.length > 0 ? start(waiting.splice(0, batchSize)) : undefined);
      let current = next();
      while (current) {
        const following = next(); // blinded here while the key holders work on the current batch
        for (const [number, id] of await finish(current)) {
          idOf.set(number, id);
          done += timesOf.get(number) ?? 0;
        }
        progress?.(done);
        current = following;
      }
      return normalised.map(
        (one): Linkage => (typeof one === "string" ? { id: idOf.get(one)! } : { unlinked: one.refused }),
      );
    },
  };
}

function proofInvalid({ name }: KeyHolderClient): LinkageError {
  return new LinkageError(
    "proof-invalid",
    `Het bewijs van ${name} klopt niet: het antwoord is niet met de vastgelegde sleutel gemaakt, of onderweg veranderd.`,
    "Ga niet verder en neem contact op met de sleutelhouder. Er zijn geen koppelnummers gemaakt.",
  );
}
