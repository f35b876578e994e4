import type {
  AbsenceKind,
  AreaKind,
  CareForm,
  ExemptionArticle,
  GuidanceStep,
  Referrer,
  SchoolType,
  SchoolYear,
  StopReason,
} from "@monitor/schema/vocabulary";

/** The rows of the tables of records as plain objects, days as ISO dates: what the loader would have written. */
export interface Records {
  readonly areas: readonly AreaRecord[];
  readonly memberships: readonly MembershipRecord[];
  readonly sites: readonly SiteRecord[];
  readonly scores: readonly ScoreRecord[];
  readonly deliveries: readonly DeliveryRecord[];
  readonly enrolments: readonly EnrolmentRecord[];
  readonly bridges: readonly BridgeRecord[];
  readonly episodes: readonly EpisodeRecord[];
  readonly spells: readonly SpellRecord[];
  readonly calendars: readonly CalendarRecord[];
  readonly exemptions: readonly ExemptionRecord[];
  readonly guidance: readonly GuidanceRecord[];
}

export interface AreaRecord {
  readonly code: string;
  readonly kind: AreaKind;
}

/** A municipality or a site in an area; null: to this day. */
export interface MembershipRecord {
  readonly area: string;
  readonly member: string;
  readonly from: string;
  readonly to: string | null;
}

export interface SiteRecord {
  readonly code: string;
  readonly schoolType: SchoolType;
  readonly board: string;
  readonly municipality: string;
}

export interface ScoreRecord {
  readonly measure: string;
  readonly site: string;
  readonly date: string;
  readonly value: number;
}

export interface DeliveryRecord {
  /** By which the rows of the delivery name it. */
  readonly key: string;
  readonly kind: "enrolment" | "care" | "attendance";
  readonly organisation: string;
  readonly from: string;
  readonly to: string;
  readonly schoolYear: SchoolYear;
  readonly accepted: boolean;
}

/** What every record of a person has. */
export interface PersonRecord {
  readonly delivery: string;
  readonly reference: string;
  readonly pupil: string;
  readonly linked: boolean;
}

export interface EnrolmentRecord extends PersonRecord {
  readonly schoolYear: SchoolYear;
  readonly site: string;
  readonly residence: string | null;
  readonly sex: "male" | "female" | "unknown";
  /** `2014-05` */
  readonly born: string | null;
  readonly yearGroup: string | null;
  readonly from: string;
  readonly to: string;
}

export interface BridgeRecord {
  readonly delivery: string;
  readonly pupil: string;
  readonly previous: string;
}

export interface EpisodeRecord extends PersonRecord {
  readonly schoolYear: SchoolYear;
  readonly municipality: string;
  readonly provider: string;
  readonly form: CareForm;
  readonly referrer: Referrer;
  readonly collective: boolean;
  readonly requested: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly stopReason: StopReason | null;
}

export interface SpellRecord extends PersonRecord {
  readonly schoolYear: SchoolYear;
  readonly site: string | null;
  readonly residence: string | null;
  readonly kind: AbsenceKind;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

/** The school days of a site in a delivery, all of the same length. */
export interface CalendarRecord {
  readonly delivery: string;
  readonly site: string;
  readonly days: readonly string[];
  readonly minutes: number;
}

export interface ExemptionRecord extends PersonRecord {
  readonly municipality: string;
  readonly article: ExemptionArticle;
  readonly from: string;
  readonly to: string | null;
}

export interface GuidanceRecord extends PersonRecord {
  readonly municipality: string;
  readonly step: GuidanceStep;
  readonly on: string;
}

/** Everything of both; deliveries and places must not be the same. */
export function together(all: readonly Records[]): Records {
  const of = <K extends keyof Records>(name: K) => all.flatMap((one) => one[name] as readonly never[]) as Records[K];
  return {
    areas: of("areas"),
    memberships: of("memberships"),
    sites: of("sites"),
    scores: of("scores"),
    deliveries: of("deliveries"),
    enrolments: of("enrolments"),
    bridges: of("bridges"),
    episodes: of("episodes"),
    spells: of("spells"),
    calendars: of("calendars"),
    exemptions: of("exemptions"),
    guidance: of("guidance"),
  };
}
