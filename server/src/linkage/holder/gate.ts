import type { SchoolYear } from "@monitor/schema/vocabulary";
import { ownerOfToken } from "./access-token.ts";
import type { Account, Counts } from "./counts.ts";
import { capOf, type Source } from "./source-list.ts";

export interface Asked extends Omit<Account, "source"> {
  readonly elements: number;
  /** Fingerprint of the elements: the same batch asked again is not counted again. */
  readonly batch: string;
}

export type Admission =
  | { readonly admitted: true; readonly total: number; readonly cap: number }
  | { readonly refused: "purpose-not-permitted" | "bridge-not-permitted" }
  | { readonly refused: "cap-exceeded"; readonly total: number; readonly cap: number };

/** Decides who may have evaluations, and how many. */
export interface Gate {
  /** The source to which a token belongs; undefined for a wrong, missing or revoked one, all in the same time. */
  sourceOf(token: string | undefined): Promise<Source | undefined>;
  /** Writes evaluations down before they are done, when the source may have them. */
  admit(source: Source, asked: Asked): Promise<Admission>;
}

/** The school year after one, on the count of which a bridge from that year goes. */
function yearAfter(schoolYear: SchoolYear): SchoolYear {
  const start = Number(schoolYear.slice(0, 4)) + 1;
  return `${start}-${start + 1}` as SchoolYear;
}

/** @param sources the sources at this moment: who is revoked is out at once */
export function gateOf(sources: () => Promise<readonly Source[]>, counts: Counts): Gate {
  return {
    async sourceOf(token) {
      const owner = ownerOfToken(await sources(), token ?? "");
      return owner?.revoked === null ? owner : undefined;
    },

    async admit(source, { schoolYear, bridge, elements, batch }) {
      if (bridge && !source.bridge) return { refused: "bridge-not-permitted" };
      // a bridge leads the pupils of one year back to the year before: as many as that one year has
      const cap = capOf(source, bridge ? yearAfter(schoolYear) : schoolYear);
      if (cap === 0) return { refused: "purpose-not-permitted" };
      const { granted, total } = await counts.reserve(
        { source: source.name, schoolYear, bridge },
        elements,
        cap,
        batch,
      );
      return granted ? { admitted: true, total, cap } : { refused: "cap-exceeded", total, cap };
    },
  };
}
