/** ISO 5218 as EDEXML writes it: 0, 1, 2, 9. */
export const SEXES = ["unknown", "male", "female", "unspecified"] as const;
export type Sex = (typeof SEXES)[number];

/** Year groups of EDEXML 2.1: peuter and primary 0..8, secondary 11..16, B, D, S (special), V, C, N, H. */
export const YEAR_GROUPS = [..."0 1 2 3 4 5 6 7 8 11 12 13 14 15 16 B D S V C N H".split(" ")] as readonly string[];

/** Why a row could not be linked to the other sources. Such rows are kept and counted as unlinked. */
export const UNLINKED_REASONS = {
  absent: { nl: "geen BSN in het bestand", en: "no citizen number in the file" },
  malformed: { nl: "het BSN telt geen negen cijfers", en: "the citizen number does not have nine digits" },
  checksum: { nl: "het BSN voldoet niet aan de elfproef", en: "the citizen number fails the eleven test" },
  unknown: { nl: "het BSN is onbekend (000000000)", en: "the citizen number is unknown" },
  unborn: { nl: "ongeboren kind (999999999)", en: "unborn child" },
} as const;
export type UnlinkedReason = keyof typeof UNLINKED_REASONS;
