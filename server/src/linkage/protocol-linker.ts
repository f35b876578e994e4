import type { SchoolYear } from "@monitor/schema/vocabulary";
import { batchesOf, inLanes } from "./batches.ts";
import { normaliseBsn } from "./citizen-number.ts";
import { keyUnusable, proofInvalid } from "./client-errors.ts";
import { fingerprintOf } from "./key-fingerprint.ts";
import { type Carry, type KeyHolderEndpoint, keyHolderClient } from "./key-holder-client.ts";
import type { LinkedBefore } from "./linked-before.ts";
import type { Linkage, Linker } from "./linker.ts";
import { packed, unpacked } from "./packed.ts";
import { purposeOf } from "./purpose.ts";
import { type SourceWork, verificationKeyFor, workHere } from "./source-work.ts";

export interface ProtocolLinkerOptions {
  /** The two key holders, always in the same order: another order gives other identifiers. */
  readonly keyHolders: readonly [KeyHolderEndpoint, KeyHolderEndpoint];
  readonly schoolYear: SchoolYear;
  /** Elements in one request, at most MOST_ELEMENTS. */
  readonly batchSize?: number | undefined;
  readonly carry?: Carry | undefined;
  /** Milliseconds between tries when a key holder is away. */
  readonly waits?: readonly number[] | undefined;
  /** Does the arithmetic; here in this thread unless told otherwise. */
  readonly work?: SourceWork | undefined;
  /** What a run that was broken off had linked, and where this one keeps what it links. */
  readonly linkedBefore?: LinkedBefore | undefined;
  /** Whether the identifiers are to link this school year to the next one; the key holders must permit that. */
  readonly bridge?: boolean | undefined;
}

/**
 * The linker by the protocol (RFC 9497, mode 2): each different valid number is blinded once, in unpredictable order,
 * and evaluated by both key holders; their proofs are verified against their pinned keys before anything is used.
 */
export function protocolLinker(options: ProtocolLinkerOptions): Linker {
  const { keyHolders, schoolYear, batchSize = 500, work = workHere, linkedBefore, bridge = false } = options;
  const purpose = purposeOf(schoolYear);
  const secret = linkedBefore?.secret ?? null;
  const clients = keyHolders.map((endpoint, place) =>
    keyHolderClient({ ...options, endpoint, number: place + 1, schoolYear }),
  );
  for (const { publicKey, name } of clients) {
    if (verificationKeyFor(purpose, publicKey) === undefined) throw keyUnusable(name);
  }

  const link = async (numbers: readonly string[]): Promise<readonly string[]> => {
    const blinded = await work.blind({ numbers, secret });
    const elements = unpacked(blinded.elements);
    const answered = await Promise.all(clients.map((client) => client.evaluate(purpose, elements, bridge)));
    const answers = answered.map(({ evaluated, proof }, place) => {
      return { publicKey: clients[place]!.publicKey, evaluated: packed(evaluated), proof };
    });
    const finished = await work.finish({ ...blinded, numbers, purpose, answers });
    if ("unproved" in finished) throw proofInvalid(clients[finished.unproved]!.name);
    await linkedBefore?.keep(numbers, finished.ids);
    return finished.ids;
  };

  let confirmed: Promise<unknown> | undefined;
  const confirmKeys = () => {
    confirmed ??= Promise.all(clients.map((client) => client.confirmPublicKey())).catch((error: unknown) => {
      confirmed = undefined;
      throw error;
    });
    return confirmed;
  };

  return {
    keys: fingerprintOf(clients.map(({ publicKey }) => publicKey)),

    async identify(numbers, progress) {
      const normalised = numbers.map(normaliseBsn);
      const timesOf = new Map<string, number>();
      for (const one of normalised) if (typeof one === "string") timesOf.set(one, (timesOf.get(one) ?? 0) + 1);
      const idOf = new Map<string, string>();
      for (const number of timesOf.keys()) {
        const id = linkedBefore?.idOf(number);
        if (id !== undefined) idOf.set(number, id);
      }
      const asked = [...timesOf.keys()].filter((number) => !idOf.has(number));
      let done = normalised.filter((one) => typeof one !== "string" || idOf.has(one)).length;
      if (asked.length > 0) await confirmKeys();
      progress?.(done);

      await inLanes(batchesOf(asked, batchSize, secret), work.atOnce, async (batch) => {
        const ids = await link(batch);
        batch.forEach((number, place) => {
          idOf.set(number, ids[place]!);
          done += timesOf.get(number) ?? 0;
        });
        progress?.(done);
      });
      return normalised.map(
        (one): Linkage => (typeof one === "string" ? { id: idOf.get(one)! } : { unlinked: one.refused }),
      );
    },
  };
}
