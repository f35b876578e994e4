import { type Element, isScalar, multiplyGenerator, type Scalar } from "./group.ts";
import { hashToScalar } from "./hash.ts";
import { transcript, utf8 } from "./transcript.ts";

/** RFC 9497: the partially oblivious mode (mode 2) of this suite. */
export const SUITE = "POPRF(ristretto255-SHA512)";

/** What the steps for one purpose share. Making it costs a multiplication, so keep it. */
export interface Protocol {
  /** The purpose, in bytes. */
  readonly info: Uint8Array;
  /** What the purpose adds to a secret key: `m` of RFC 9497, section 3.3.3. */
  readonly tweak: Scalar;
  /** What the purpose adds to a public key: `T` of RFC 9497, section 3.3.3. */
  readonly publicTweak: Element;
}

/** @param purpose the public `info` of the protocol, at most 65535 bytes */
export function protocolFor(purpose: string): Protocol {
  const info = utf8(purpose);
  const tweak = hashToScalar(transcript("Info", info));
  return { info, tweak, publicTweak: multiplyGenerator(tweak) };
}

/** The public key that belongs to a secret key, or undefined when it is no canonical, non-zero scalar. */
export function publicKeyOf(secretKey: Uint8Array): Element | undefined {
  return isScalar(secretKey) ? multiplyGenerator(secretKey) : undefined;
}
