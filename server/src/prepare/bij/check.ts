import { PROVIDER_CODE } from "@monitor/schema/vocabulary";
import type { ReadContext } from "../format.ts";
import { partialDate } from "../partial-date.ts";
import { type Place, problem, type RowProblem } from "../problem.ts";
import type { ProblemCode } from "../problem-texts.ts";
import { faultOfReference, plainlyNoCitizenNumber } from "../reference.ts";
import {
  FORM_OF_CODE,
  FORM_OF_MEASURE,
  PREVENTIVE_CODE,
  REASON_OF_CODE,
  REASON_OF_MEASURE,
  REFERRER_OF_CODE,
} from "./codes.ts";
import type { BijColumn, RawTrajectory } from "./columns.ts";
import { residenceIn } from "./residence.ts";

type Fault = readonly [ProblemCode, BijColumn];

/** With the provider in front, a key must still fit. */
const LONGEST_KEY = 50;
const YES_OR_NO: readonly string[] = ["ja", "nee", ""];

function faultsOfForm({ form, measure }: RawTrajectory): Fault[] {
  if (form !== "" && measure !== "") return [["form-or-measure", "maatregel"]];
  if (measure === PREVENTIVE_CODE) return [["preventive-no-care", "maatregel"]];
  if (measure !== "") return FORM_OF_MEASURE.has(measure) ? [] : [["form-unknown", "maatregel"]];
  return FORM_OF_CODE.has(form) ? [] : [["form-unknown", "hulpvorm"]];
}

function faultsOfDate(text: string, column: BijColumn): Fault[] {
  const days = partialDate(text);
  if (days === null) return [["date-form", column]];
  if (days === "unknown") return [["month-unknown", column]];
  return days.first === days.last ? [] : [["day-unknown", column]];
}

function faultsOfDates({ from, to }: RawTrajectory): Fault[] {
  const faults = faultsOfDate(from, "datum_aanvang");
  if (to === "") return faults;
  faults.push(...faultsOfDate(to, "datum_einde"));
  const begun = partialDate(from);
  const ended = partialDate(to);
  if (begun === null || begun === "unknown" || ended === null || ended === "unknown") return faults;
  return ended.last < begun.first ? [["date-order", "datum_einde"]] : faults;
}

/** What becomes empty or unknown when its code is not on the list. */
function faultsOfCodes({ measure, referrer, reason, to, handedOver, collective }: RawTrajectory): Fault[] {
  const faults: Fault[] = [];
  // the record of a measure has no referrer
  if ((measure === "" || referrer !== "") && !REFERRER_OF_CODE.has(referrer))
    faults.push(["referrer-unknown", "verwijzer"]);
  const reasons = measure === "" ? REASON_OF_CODE : REASON_OF_MEASURE;
  if (to !== "" && !handedOver && !reasons.has(reason)) faults.push(["stop-reason-unknown", "reden_beeindiging"]);
  if (!YES_OR_NO.includes(collective)) faults.push(["collective-unknown", "collectief"]);
  return faults;
}

function faultsOfKey({ ownKey, bsn, names }: RawTrajectory): Fault[] {
  if (ownKey === "") return [];
  if (ownKey.length > LONGEST_KEY) return [["reference-form", "kenmerk"]];
  const fault = faultOfReference(plainlyNoCitizenNumber(ownKey), bsn, names);
  return fault === null ? [] : [[fault, "kenmerk"]];
}

function faultsOfResidence(trajectory: RawTrajectory, context: ReadContext): Fault[] {
  const column = trajectory.municipality === "" ? "postcode" : "gemeentecode";
  const residence = residenceIn(trajectory, context);
  if (residence === "malformed") return [["place-form", column]];
  return residence === "elsewhere" ? [["other-municipality", column]] : [];
}

/** Everything that is wrong with a line; an error leaves it out. */
export function checkTrajectory(trajectory: RawTrajectory, context: ReadContext, place: Place): RowProblem[] {
  const faults = [
    ...faultsOfForm(trajectory),
    ...faultsOfDates(trajectory),
    ...faultsOfCodes(trajectory),
    ...faultsOfKey(trajectory),
    ...faultsOfResidence(trajectory, context),
  ];
  if (!PROVIDER_CODE.test(trajectory.provider)) faults.push(["provider-form", "aanbieder"]);
  return faults.map(([code, column]) => problem(code, place, column));
}
