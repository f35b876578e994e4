import { type KeyHolder, type KeyPair, keyHolder } from "./key-holder.ts";
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

/** Key holders without a network: `carry` hands a request to the holder whose address it bears. */
export function holdersInMemory(first: KeyPair = keyPairOf(1), second: KeyPair = keyPairOf(2)) {
  const requests: { readonly url: string; readonly body: string }[] = [];
  const holders: Record<string, KeyHolder> = {
    k1: keyHolder({ keys: first }),
    k2: keyHolder({ keys: second }),
  };
  const carry: Carry = async (url, { method = "GET", body }) => {
    requests.push({ url, body: String(body ?? "") });
    const { host, pathname } = new URL(url);
    const answer = holders[host]!({
      method,
      path: pathname,
      body: body ? JSON.parse(String(body)) : undefined,
    });
    return Response.json(answer.body, { status: answer.status });
  };
  const endpoint = (host: string, { publicKey }: KeyPair): KeyHolderEndpoint => ({
    url: `http://${host}/`,
    publicKey: lettersOf(publicKey),
  });
  return {
    requests,
    carry,
    keyHolders: [endpoint("k1", first), endpoint("k2", second)] as const,
  };
}
