import type { ReadContext } from "./format.ts";

/** The municipality of a postcode, and of how many it could not be found. The postcode itself goes no further. */
export function residences({ residenceOf }: Pick<ReadContext, "residenceOf">) {
  let unknown = 0;
  return {
    /** Empty when there is no postcode, or no municipality for it. */
    of(postcode: string): string {
      // four digits are enough for the municipality
      const residence = /^[1-9]\d{3}/.test(postcode) ? residenceOf(postcode.slice(0, 4)) : "";
      if (residence === null) unknown++;
      return residence ?? "";
    },
    unknown: () => unknown,
  };
}
