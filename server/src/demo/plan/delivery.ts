import type { ArrangementTheme, IsoDate, Period, SchoolYear, SourceKind } from "@monitor/schema/vocabulary";
import type { FormatName } from "../../prepare/index.ts";
import type { CareEpisode, Person, Pupil } from "./person.ts";
import type { NumberOf } from "./person-number.ts";
import type { Exempt } from "./plan-exemptions.ts";
import type { NotEnrolled } from "./plan-not-enrolled.ts";
import type { Guidance, Report } from "./plan-reports.ts";
import type { SpellPlan } from "./plan-spells.ts";
import type { SchoolDay } from "./school-calendar.ts";
import type { SitePlan } from "./world.ts";

/** What every delivery has, whatever it is about. */
export interface DeliveryHead {
  /** Names it within the demo, such as `IR-TWENTE/2025-2026/verzuim-99001`; also its folder. */
  readonly key: string;
  readonly region: string;
  readonly kind: SourceKind;
  readonly format: FormatName;
  /** A board for enrolment and absence; a municipality for care and compulsory education. */
  readonly organisation: string;
  readonly schoolYear: SchoolYear;
  /** Place of the school year in the demo. */
  readonly year: number;
  readonly period: Period;
  readonly numberOf: NumberOf;
  /** Gets rows that are wrong on purpose. */
  readonly isWrong: boolean;
}

export interface EnrolmentDelivery extends DeliveryHead {
  readonly about: "enrolment";
  readonly sites: readonly SitePlan[];
  /** All stays at the sites in the school year, site by site. */
  readonly pupils: readonly Pupil[];
  /** Links its pupils to the school year before. */
  readonly bridge: boolean;
}

export interface Absent {
  readonly pupil: Pupil;
  /** In order of time. */
  readonly spells: readonly SpellPlan[];
}

export interface AbsenceDelivery extends DeliveryHead {
  readonly about: "absence";
  readonly calendars: readonly { readonly site: SitePlan; readonly days: readonly SchoolDay[] }[];
  readonly absent: readonly Absent[];
}

/** One run of care as a municipality knows it; the number is empty when the municipality has none. */
export interface CareLine {
  readonly person: Person;
  readonly number: string;
  readonly episode: CareEpisode;
  /** Known to fall under a collective arrangement. */
  readonly collective: boolean;
}

/** On this ground a school may see the care of a pupil. */
export interface Ground {
  readonly number: string;
  readonly site: string;
  readonly basis: "consent" | "statutory";
  readonly until: IsoDate;
}

/** Help at a school without a decision for each child. */
export interface Arrangement {
  readonly site: string;
  readonly provider: string;
  readonly theme: ArrangementTheme;
  readonly from: IsoDate;
  /** Pupils. */
  readonly reach: number;
}

export interface CareDelivery extends DeliveryHead {
  readonly about: "care";
  /** Care that runs in the period. */
  readonly lines: readonly CareLine[];
  /** Allocations of care to one provider that never started; with numbers that no start has. */
  readonly neverStarted: readonly CareLine[];
  readonly grounds: readonly Ground[];
  readonly arrangements: readonly Arrangement[];
  /** Who sends the message of a municipality without care. */
  readonly anyProvider: string;
}

/** What the municipality knows of compulsory education (leerplicht). */
export interface DutyDelivery extends DeliveryHead {
  readonly about: "duty";
  readonly notEnrolled: readonly NotEnrolled[];
  readonly reports: readonly Report[];
  readonly exempt: readonly Exempt[];
  readonly guidance: readonly Guidance[];
}

export type Delivery = EnrolmentDelivery | AbsenceDelivery | CareDelivery | DutyDelivery;
