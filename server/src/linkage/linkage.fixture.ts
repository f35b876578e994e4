import { hashOfToken } from "./holder/access-token.ts";
import { type Counts, countTally } from "./holder/counts.ts";
import { type Gate, gateOf } from "./holder/gate.ts";
import type { KeyPair, KeyRing } from "./holder/key-ring.ts";
import type { Source } from "./holder/source-list.ts";
import { type KeyHolder, keyHolder } from "./key-holder.ts";
import type { Carry, KeyHolderEndpoint } from "./key-holder-client.ts";
import { lettersOf } from "./letters.ts";
import { nobleProtocol } from "./noble.fixture.ts";

/** Test citizen numbers: the range reserved for testing, those that pass the eleven test, counted here on its own. */
export function testCitizenNumbers(count: number): string[] {
  const numbers: string[] = [];
  for (let candidate = 999_900_006; numbers.length < count; candidate++) {
    const digits = String(candidate);
    const weighted = [...digits.slice(0, 8)].map((digit, place) => (9 - place) * Number(digit));
    const sum = weighted.reduce((total, part) => total + part, 0);
    if ((sum - (candidate % 10)) % 11 === 0) numbers.push(digits);
  }
  return numbers;
}

/** The key pair of RFC 9497 DeriveKeyPair for a seed of 32 equal bytes: other seeds, other keys. */
export function keyPairOf(seed: number): KeyPair {
  return nobleProtocol("seed").deriveKeyPair(new Uint8Array(32).fill(seed), new Uint8Array());
}

/** What one source expects in each of two school years, unless told otherwise. */
const PERSONS = { "2024-2025": 10_000, "2025-2026": 10_000 };

export const TEST_TOKEN = "d".repeat(64);

/** A source of a key holder, with what a test changes. */
export const sourceOf = (changes: Partial<Source> = {}): Source => ({
  name: "Proefgemeente",
  tokenHash: hashOfToken(TEST_TOKEN),
  persons: PERSONS,
  bridge: false,
  revoked: null,
  ...changes,
});

/** Counts as a key holder keeps them, without its file. */
export function countsInMemory(): Counts {
  const tally = countTally();
  return {
    async reserve(account, elements, cap, batch) {
      const total = tally.total(account);
      if (tally.knows(account, batch)) return { granted: true, total };
      if (total + elements > cap) return { granted: false, total };
      tally.add(account, elements, batch);
      return { granted: true, total: total + elements };
    },
  };
}

export const ringOf = (pair: KeyPair): KeyRing => [{ from: null, ...pair }];

/** Gate of a key holder that knows these sources. */
export const gateWith = (...sources: Source[]): Gate => gateOf(async () => sources, countsInMemory());

/** Key holders without a network: `carry` hands a request to the holder whose address it bears. */
export function holdersInMemory(first: KeyPair = keyPairOf(1), second: KeyPair = keyPairOf(2), source = sourceOf()) {
  const requests: { readonly url: string; readonly body: string }[] = [];
  const holders: Record<string, KeyHolder> = {
    k1: keyHolder({ keys: ringOf(first), gate: gateWith(source) }),
    k2: keyHolder({ keys: ringOf(second), gate: gateWith(source) }),
  };
  const carry: Carry = async (url, { method = "GET", headers, body }) => {
    requests.push({ url, body: String(body ?? "") });
    const { host, pathname } = new URL(url);
    const token = new Headers(headers).get("authorization")?.replace("Bearer ", "");
    const question = { method, path: pathname, body: body ? JSON.parse(String(body)) : undefined };
    const answer = await holders[host]!.answer(question, await holders[host]!.sourceOf(token));
    return Response.json(answer.body, { status: answer.status });
  };
  const endpoint = (host: string, { publicKey }: KeyPair): KeyHolderEndpoint => ({
    url: `http://${host}/`,
    publicKey: lettersOf(publicKey),
    token: TEST_TOKEN,
  });
  return {
    requests,
    carry,
    keyHolders: [endpoint("k1", first), endpoint("k2", second)] as const,
    // no test waits for a key holder that is away
    waits: [0],
  };
}
