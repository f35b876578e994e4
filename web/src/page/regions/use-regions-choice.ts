import { INDICATORS, type Indicator, indicatorByCode } from "@monitor/schema/indicators";
import { SCHOOL_TYPES, type SchoolType } from "@monitor/schema/vocabulary";
import { useChoice } from "../../control/use-choice.ts";
import { useSession } from "../../session/session.ts";

export const ALL_TYPES = "alle";
/** What the page opens with: the figure that most viewers come for. */
const FIRST = "care-share";

/** Not all indicators exist of a region: a score of a school does not. */
export const REGIONAL = INDICATORS.filter((one) => one.population.inspirationRegion !== "none");

const codes = [FIRST, ...REGIONAL.map((one) => one.code).filter((code) => code !== FIRST)];
const types: readonly (SchoolType | typeof ALL_TYPES)[] = [ALL_TYPES, ...(Object.keys(SCHOOL_TYPES) as SchoolType[])];

export interface RegionsChoice {
  readonly indicator: Indicator;
  readonly period: string;
  readonly schoolType: SchoolType | typeof ALL_TYPES;
  readonly chooseIndicator: (code: string) => void;
  readonly choosePeriod: (period: string) => void;
  readonly chooseSchoolType: (type: SchoolType | typeof ALL_TYPES) => void;
}

/** What the address asks to compare. A school type counts only for indicators that a release breaks down by it. */
export function useRegionsChoice(): RegionsChoice {
  const { periods } = useSession();
  const [code, chooseIndicator] = useChoice("cijfer", codes);
  const [period, choosePeriod] = useChoice<string>("jaar", periods);
  const [type, chooseSchoolType] = useChoice("soort", types);
  const indicator = indicatorByCode.get(code)!;
  const schoolType = indicator.breakdowns.includes("school-type") ? type : ALL_TYPES;
  return { indicator, period, schoolType, chooseIndicator, choosePeriod, chooseSchoolType };
}
