import type { Fact } from "@monitor/schema/indicators";
import {
  CARE_FORMS,
  type CareForm,
  LENGTH_BANDS,
  REFERRERS,
  type Referrer,
  WAIT_BANDS,
} from "@monitor/schema/vocabulary";

const FORMS = Object.keys(CARE_FORMS) as CareForm[];
const REFERRED_BY = Object.keys(REFERRERS) as Referrer[];
const WAITS = [...Object.keys(WAIT_BANDS), "over-365"] as readonly (keyof typeof WAIT_BANDS | "over-365")[];
const LENGTHS = [...Object.keys(LENGTH_BANDS), "over-1460"] as readonly (keyof typeof LENGTH_BANDS | "over-1460")[];

/** The facts that a form of care is: of each form one or more. */
const FACTS_OF_FORM: Readonly<Record<CareForm, readonly Fact[]>> = {
  ambulatory: ["care-form:without-stay"],
  dayTreatment: ["care-form:without-stay", "heavyCare"],
  residential: ["care-form:with-stay", "heavyCare"],
  crisis: ["care-form:without-stay"],
  protection: ["care-form:protection", "heavyCare"],
  probation: ["care-form:probation"],
};

/** What is known of the care of a person in a period, each by its bit: the code of it is the sum of these. */
const MEANINGS: readonly (readonly Fact[])[] = [
  ...FORMS.map((form): readonly Fact[] => ["withCare", ...FACTS_OF_FORM[form]]),
  ["collectiveCare"],
  ...REFERRED_BY.map((referrer): readonly Fact[] => {
    const known: readonly Fact[] = referrer === "unknown" ? [] : ["referrerKnown"];
    return ["careStarted", ...known, `referrer:${referrer}`];
  }),
  ...WAITS.map((band): readonly Fact[] => ["requestKnown", `wait:${band}`]),
  ["endedEarly"],
  ...LENGTHS.map((band): readonly Fact[] => ["careEnded", `care-length:${band}`]),
];

const AT = {
  form: 0,
  collective: FORMS.length,
  referrer: FORMS.length + 1,
  wait: FORMS.length + 1 + REFERRED_BY.length,
  early: FORMS.length + 1 + REFERRED_BY.length + WAITS.length,
  length: FORMS.length + 2 + REFERRED_BY.length + WAITS.length,
};

const bitsOf = (column: string, words: readonly string[], from: number): string =>
  `case ${column} ${words.map((word, at) => `when '${word}' then ${2 ** (from + at)}`).join(" ")} else 0 end::bigint`;

const bandOf = (days: string, bands: Readonly<Record<string, number>>, from: number): string => {
  const ends = Object.values(bands);
  const cases = ends.map((end, at) => `when ${days} <= ${end} then ${2 ** (from + at)}`);
  return `case when ${days} is null then 0 ${cases.join(" ")} else ${2 ** (from + ends.length)} end::bigint`;
};

/** SQL that gives the code of care, from columns of `care.episode`. */
export const careCode = {
  running: `(${bitsOf("form", FORMS, AT.form)} | case when collective then ${2 ** AT.collective} else 0 end::bigint)`,
  /** Of a start. A request after the start is none: it is of other care, or a mistake. */
  start: `(${bitsOf("referrer", REFERRED_BY, AT.referrer)}
    | ${bandOf("case when requested_on <= from_date then from_date - requested_on end", WAIT_BANDS, AT.wait)})`,
  end: `(${bandOf("to_date - from_date", LENGTH_BANDS, AT.length)}
    | case when stop_reason in ('earlyAgreed', 'earlyClient', 'earlyProvider', 'earlyExternal')
      then ${2 ** AT.early} else 0 end::bigint)`,
};

/** The facts that hold by a code of care. */
export function factsOfCare(code: number): readonly Fact[] {
  const bits = BigInt(code);
  return MEANINGS.flatMap((facts, at) => ((bits >> BigInt(at)) & 1n ? facts : []));
}
