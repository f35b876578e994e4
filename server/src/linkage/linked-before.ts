/**
 * What a run that was broken off had linked already, kept by the source for itself. With its secret the next run asks
 * the key holders the very same again for what had no answer yet, so that they do not count it twice.
 */
export interface LinkedBefore {
  /** 32 secret bytes, drawn for this delivery alone. */
  readonly secret: Uint8Array;
  /** The identifier of a number, when it was kept. */
  idOf(number: string): string | undefined;
  /** Keeps the identifiers of a batch, all of them or, when the run breaks off here, none. */
  keep(numbers: readonly string[], ids: readonly string[]): Promise<void>;
}
