/**
 * Figures that follow from published figures (`DerivedMeasure`: change, ratio, quantile). Between `protect` and `publish`:
 * what is masked stays masked, because there is nothing else to compute from (rule 5 of disclosure control).
 */
export { type DeriveFrom, derive, type StratumCount } from "./derive.ts";
