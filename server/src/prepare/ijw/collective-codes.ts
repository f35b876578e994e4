import type { RawArrangement } from "../care-extras/columns.ts";
import { codeOfProduct, type Episode } from "./map.ts";

const keyOf = (provider: string, code: string) => `${provider}|${code}`;

/**
 * The product codes under which providers tell of help that falls under a collective arrangement, as the list of
 * arrangements of the municipality has them. A code is handed out for the arrangement, so it holds whatever the day.
 */
export function collectiveCodes() {
  const codes = new Set<string>();
  return {
    add({ provider, productCode }: Pick<RawArrangement, "provider" | "productCode">): void {
      if (productCode !== "") codes.add(keyOf(provider, productCode));
    },

    has: ({ provider, product }: Pick<Episode, "provider" | "product">): boolean =>
      codes.has(keyOf(provider, codeOfProduct(product))),
  };
}

export type CollectiveCodes = ReturnType<typeof collectiveCodes>;
