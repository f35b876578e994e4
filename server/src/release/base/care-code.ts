import type { Fact } from "@monitor/schema/indicators";
import {
  CARE_FORMS,
  type CareForm,
  LENGTH_BANDS,
  REFERRERS,
  type Referrer,
  WAIT_BANDS,
} from "@monitor/schema/vocabulary";
import type { Episode } from "./episode.ts";

const FORMS = Object.keys(CARE_FORMS) as CareForm[];
const REFERRED_BY = Object.keys(REFERRERS) as Referrer[];
const WAITS = [...Object.keys(WAIT_BANDS), "over-365"] as readonly (keyof typeof WAIT_BANDS | "over-365")[];
const LENGTHS = [...Object.keys(LENGTH_BANDS), "over-1460"] as readonly (keyof typeof LENGTH_BANDS | "over-1460")[];
const ENDED_EARLY = ["earlyAgreed", "earlyClient", "earlyProvider", "earlyExternal"];

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

/** By word the code that says it. */
const codesOf = (words: readonly string[], from: number): ReadonlyMap<string, number> =>
  new Map(words.map((word, at) => [word, 2 ** (from + at)]));

const CODE_OF_FORM = codesOf(FORMS, AT.form);
const CODE_OF_REFERRER = codesOf(REFERRED_BY, AT.referrer);

/** The code of the first band whose end is not passed; of the one after the last when all are. */
function bandOf(days: number, bands: Readonly<Record<string, number>>, from: number): number {
  const ends = Object.values(bands);
  const band = ends.findIndex((end) => days <= end);
  return 2 ** (from + (band === -1 ? ends.length : band));
}

/** Of care that runs: codes of which several may hold at once, less than 2^31. */
export const codeOfRunning = ({ form, collective }: Episode): number =>
  (CODE_OF_FORM.get(form) ?? 0) | (collective ? 2 ** AT.collective : 0);

/** Of a start. A request after the start is none: it is of other care, or a mistake. */
export function codeOfStart({ referrer, requested, from }: Episode): number {
  const wait = requested === null || requested > from ? 0 : bandOf(from - requested, WAIT_BANDS, AT.wait);
  return (CODE_OF_REFERRER.get(referrer) ?? 0) + wait;
}

/** Of an end, on the last day of care. */
export const codeOfEnd = ({ from, last, stopReason }: Episode): number =>
  bandOf(last - from, LENGTH_BANDS, AT.length) + (ENDED_EARLY.includes(stopReason ?? "") ? 2 ** AT.early : 0);

/** The facts that hold by a code of care. */
export function factsOfCare(code: number): readonly Fact[] {
  const bits = BigInt(code);
  return MEANINGS.flatMap((facts, at) => ((bits >> BigInt(at)) & 1n ? facts : []));
}
