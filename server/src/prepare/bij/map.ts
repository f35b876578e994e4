import type { CareForm, IsoDate, Referrer, StopReason } from "@monitor/schema/vocabulary";
import { type DaySpan, partialDate } from "../partial-date.ts";
import type { Place } from "../problem.ts";
import { plainlyNoCitizenNumber } from "../reference.ts";
import { FORM_OF_CODE, FORM_OF_MEASURE, REASON_OF_CODE, REASON_OF_MEASURE, REFERRER_OF_CODE } from "./codes.ts";
import type { RawTrajectory } from "./columns.ts";

/** One trajectory of one youth at one provider. */
export interface Trajectory {
  readonly reference: string;
  /** Citizen number of the youth; never written. */
  readonly bsn: string;
  readonly provider: string;
  /** The code of the source: two forms of care of CBS may be one form here, and are still two trajectories. */
  readonly code: string;
  readonly form: CareForm;
  readonly referrer: Referrer;
  readonly from: IsoDate;
  readonly to: IsoDate | "";
  readonly reason: StopReason | "";
  readonly isCollective: boolean;
  readonly place: Place;
}

/** The record of CBS has no key, so one is made of where it stands: the source can find the line again. */
const referenceOf = ({ provider, ownKey }: RawTrajectory, fileNumber: number, { row }: Place): string =>
  `${provider}-${ownKey === "" ? `${fileNumber}.${row}` : plainlyNoCitizenNumber(ownKey)}`;

function reasonOf({ measure, reason, handedOver, to }: RawTrajectory): StopReason | "" {
  if (to === "") return "";
  if (handedOver) return "otherProvider";
  return (measure === "" ? REASON_OF_CODE : REASON_OF_MEASURE).get(reason) ?? "";
}

/**
 * A line of which `checkTrajectory` found no error. Of a date without its day, a start is the first day of the month and
 * an end the last: the care certainly did not run longer than that.
 *
 * @param fileNumber the how-manieth file of the delivery
 */
export function trajectoryOf(raw: RawTrajectory, fileNumber: number, place: Place): Trajectory {
  const { bsn, provider, form, measure, referrer, to } = raw;
  return {
    reference: referenceOf(raw, fileNumber, place),
    bsn,
    provider,
    code: measure === "" ? `hulpvorm ${form}` : `maatregel ${measure}`,
    form: measure === "" ? FORM_OF_CODE.get(form)! : FORM_OF_MEASURE.get(measure)!,
    referrer: REFERRER_OF_CODE.get(referrer) ?? "unknown",
    from: (partialDate(raw.from) as DaySpan).first,
    to: to === "" ? "" : (partialDate(to) as DaySpan).last,
    reason: reasonOf(raw),
    isCollective: raw.collective === "ja",
    place,
  };
}

/** One row of `episodes.csv`; `identifier` and `unlinked` come with the linkage. */
export function mapTrajectory(trajectory: Trajectory, municipality: string): readonly string[] {
  const { reference, provider, form, referrer, from, to, reason, isCollective } = trajectory;
  const collective = isCollective ? "1" : "0";
  // the record does not tell when care was asked for
  return [reference, "", "", municipality, provider, form, referrer, collective, "", from, to, reason];
}
