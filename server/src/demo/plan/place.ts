/** A municipality as the plan sees it. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  /** Four-digit postcodes that lie in it, in order; at least one. */
  readonly postcodes: readonly string[];
}

/** Where one pupil lives. */
export interface Home {
  readonly municipality: string;
  /** Four digits; the letters are always XX. */
  readonly postcode4: string;
}
