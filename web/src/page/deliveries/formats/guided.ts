import type { SourceKind } from "@monitor/schema/vocabulary";
import type { FormatGuide, SourceFormat } from "@monitor/server/prepare";

/** A kind of files with its explanation. `reference`: public lists that the administrator of the monitor reads in. */
export interface Guided {
  readonly name: string;
  readonly kind: SourceKind | "reference";
  readonly guide: FormatGuide;
}

/** What sources deliver, and then what the administrator reads in. */
export const guidedOf = (
  formats: readonly SourceFormat[],
  reference: Readonly<Record<string, FormatGuide>>,
): readonly Guided[] => [
  ...formats,
  ...Object.entries(reference).map(([name, guide]) => ({ name, kind: "reference" as const, guide })),
];
