/** So many at once: each holds a connection to the database until its reader has all of it. */
export interface Slots {
  /** Takes a place; false when all are taken. */
  take(): boolean;
  free(): void;
}

export function slots(most: number): Slots {
  let taken = 0;
  return {
    take() {
      if (taken >= most) return false;
      taken += 1;
      return true;
    },
    free() {
      taken -= 1;
    },
  };
}
