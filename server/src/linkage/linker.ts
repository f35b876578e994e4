import type { UnlinkedReason } from "@monitor/schema/vocabulary";

export interface Linked {
  /** 64 letters, see identifier.ts. */
  readonly id: string;
}

export interface Unlinked {
  readonly unlinked: UnlinkedReason;
}

export type Linkage = Linked | Unlinked;

/** Turns citizen numbers into identifiers, so that the numbers need not leave the source. */
export interface Linker {
  /** Fingerprint of the public keys of both key holders (key-fingerprint.ts): identifiers of other keys never match. */
  readonly keys: string;
  /**
   * @param numbers as they stand in the file of the source; doubles are allowed
   * @param progress called with how many of the numbers are done
   * @returns one answer for each number, in the same order
   * @throws LinkageError when a key holder does not answer as it should; nothing is linked then
   */
  identify(numbers: readonly string[], progress?: (done: number) => void): Promise<Linkage[]>;
}
