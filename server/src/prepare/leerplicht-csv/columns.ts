import type { AbsenceReport, GuidanceStep } from "@monitor/schema/vocabulary";
import type { CsvLayout } from "../read-csv.ts";

/** What a file of the municipality is about; each has one column that no other has. */
export const NOT_ENROLLED = "niet-ingeschreven";
export const REPORTS = "meldingen";
export const EXEMPTIONS = "vrijstellingen";
export const GUIDANCE = "begeleiding";

export type Role = typeof NOT_ENROLLED | typeof REPORTS | typeof EXEMPTIONS | typeof GUIDANCE;

const KEY_VARIANTS = { sleutel: ["dossiernummer", "zaaknummer", "jongerensleutel"] };

/** The column by which each kind of file is recognised. */
export const MARK: Readonly<Record<Role, string>> = {
  [NOT_ENROLLED]: "niet_ingeschreven_vanaf",
  [REPORTS]: "soort_melding",
  [EXEMPTIONS]: "artikel",
  [GUIDANCE]: "stap",
};

export const LAYOUT: Readonly<Record<Role, CsvLayout>> = {
  [NOT_ENROLLED]: {
    required: ["sleutel", "bsn", MARK[NOT_ENROLLED], "tot"],
    variants: { ...KEY_VARIANTS, tot: ["tot_en_met"] },
  },
  [REPORTS]: {
    required: ["sleutel", "bsn", "vestiging", MARK[REPORTS], "gemeld_op", "van", "tot"],
    optional: ["uren"],
    variants: {
      ...KEY_VARIANTS,
      sleutel: [...KEY_VARIANTS.sleutel, "meldingsnummer"],
      vestiging: ["vestigingscode", "brin6"],
      van: ["begindatum"],
      tot: ["einddatum", "tot_en_met"],
    },
  },
  [EXEMPTIONS]: {
    required: ["sleutel", "bsn", MARK[EXEMPTIONS], "van", "tot"],
    variants: { ...KEY_VARIANTS, van: ["begindatum"], tot: ["einddatum", "tot_en_met"] },
  },
  [GUIDANCE]: {
    required: ["sleutel", "bsn", MARK[GUIDANCE], "op"],
    variants: { ...KEY_VARIANTS, op: ["datum"] },
  },
};

/** All columns that are read. */
export const columnsOf = (role: Role): readonly string[] => [
  ...LAYOUT[role].required,
  ...(LAYOUT[role].optional ?? []),
];

/** A word without capitals, spaces and signs, as the lists below have it: `16 uur in 4 weken` is `16uurin4weken`. */
export const plainWord = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9+]/g, "");

const words = <Code extends string>(lists: Readonly<Record<Code, string>>): ReadonlyMap<string, Code> =>
  new Map(
    (Object.keys(lists) as Code[]).flatMap((code) => lists[code].split(" ").map((word) => [word, code] as const)),
  );

/** What municipalities call the reports of the law (Leerplichtwet 1969, art. 21 and 21a). */
export const REPORT_OF_WORD: ReadonlyMap<string, AbsenceReport> = words<AbsenceReport>({
  sixteenHours: "16uur 16uren 16uurmelding 16uursmelding 16uurin4weken 16urenin4weken 16uurin4lesweken zestienuur",
  longTerm: "langdurig langdurigverzuim langdurigrelatiefverzuim langdurigrelatief lrv langerdanvierweken",
  luxury: "luxe luxeverzuim luxeverzuimmelding",
  other: "overig overigverzuim anders ander anderverzuim ziekteverzuim zorgwekkendziekteverzuim",
});

/** Reports of the 18+ register of the Doorstroompunt: not compulsory education. */
export const RMC_WORDS: ReadonlySet<string> = new Set(["rmc", "18+", "rmc18+", "doorstroompunt", "doorstroompunt18+"]);

export const STEP_OF_WORD: ReadonlyMap<string, GuidanceStep> = words<GuidanceStep>({
  plan: "plan planvanaanpak pva",
  consultation: "thuiszitterstafel besprokenaandethuiszitterstafel besprokenthuiszitterstafel",
});
