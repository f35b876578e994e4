import { absenceAndCare } from "./absence/absence-and-care.ts";
import { absenceRate } from "./absence/absence-rate.ts";
import { consultationShare } from "./absence/consultation-share.ts";
import { exemptions } from "./absence/exemptions.ts";
import { longTermAbsence } from "./absence/long-term-absence.ts";
import { notEnrolled } from "./absence/not-enrolled.ts";
import { planShare } from "./absence/plan-share.ts";
import { sixteenHours } from "./absence/sixteen-hours.ts";
import { thuiszitters } from "./absence/thuiszitters.ts";
import { thuiszitters3m } from "./absence/thuiszitters-3m.ts";
import { careDuration } from "./care/care-duration.ts";
import { careExpected } from "./care/care-expected.ts";
import { careShare } from "./care/care-share.ts";
import { collectiveShare } from "./care/collective-share.ts";
import { earlyStop } from "./care/early-stop.ts";
import { heavyShare } from "./care/heavy-share.ts";
import { providers } from "./care/providers.ts";
import { referralRoute } from "./care/referral-route.ts";
import { timeToCare } from "./care/time-to-care.ts";
import { timeToCareMedian } from "./care/time-to-care-median.ts";
import { timeToCareP80 } from "./care/time-to-care-p80.ts";
import { disadvantage } from "./enrolment/disadvantage.ts";
import { enrolmentChange } from "./enrolment/enrolment-change.ts";
import { municipalities } from "./enrolment/municipalities.ts";
import { otherMunicipality } from "./enrolment/other-municipality.ts";
import { pupils } from "./enrolment/pupils.ts";
import { specialShare } from "./enrolment/special-share.ts";
import type { Indicator } from "./indicator.ts";
import { backToRegular } from "./transitions/back-to-regular.ts";
import { toSpecial } from "./transitions/to-special.ts";
import { turning18 } from "./transitions/turning-18.ts";

const enrolment = [pupils, enrolmentChange, specialShare, otherMunicipality, municipalities, disadvantage];
const shareOfCare = [careShare, careExpected, heavyShare, collectiveShare, providers];
const courseOfCare = [referralRoute, timeToCare, timeToCareMedian, timeToCareP80, careDuration, earlyStop];
const absence = [absenceRate, sixteenHours];
const atHome = [thuiszitters, longTermAbsence, notEnrolled, thuiszitters3m, absenceAndCare];
const doneAboutIt = [planShare, consultationShare, exemptions];
const transitions = [toSpecial, backToRegular, turning18];

/** The catalogue, in the order in which pages show it: by theme, and in each the figure that one asks for first. */
export const INDICATORS: readonly Indicator[] = [
  ...enrolment,
  ...shareOfCare,
  ...courseOfCare,
  ...absence,
  ...atHome,
  ...doneAboutIt,
  ...transitions,
];

/** The figures that a page shows which has room for some: one or two of each source. */
export const HEADLINES: readonly Indicator[] = INDICATORS.filter((one) => one.headline);

export const indicatorByCode: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((one) => [one.code, one]));

export * from "./fact.ts";
export * from "./held.ts";
export * from "./indicator.ts";
export * from "./measure.ts";
