/**
 * What a release knows of a person in a school year: facts that hold or do not. The base (release/base) establishes them
 * from the records; every count of persons is a count of those for whom some facts hold. `P` marks facts about a
 * period: they are established for the school year and, where an indicator asks for it, for its halves and months.
 *
 * Whom: persons (local identifiers) who are enrolled on 1 October, whom a municipality lists as not enrolled or exempts. A
 * person is at a site with a municipality of residence for each of his enrolments on 1 October (of several at one site the
 * one that began last); of a list or exemption he is at no site, and lives in the municipality that lists or exempts him,
 * unless he is enrolled with that residence. Facts about the site, the municipality, its list, its exemptions and its
 * guidance hold of him there, and age is that of the enrolment; care, the year before and linkage are the same everywhere.
 *
 * When: days after the reference date of the release do not count, nor does what began after it; what ended after it has
 * not ended yet. Only accepted deliveries count. An organisation delivered a period when its accepted deliveries of that
 * kind and school year together have each of its days up to the reference date. Care without an end runs to the last day
 * of the delivery that tells it.
 *
 * Absence: school days are those in the calendar of the site, whatever month they are in. The minutes of a spell, at most
 * the lesson minutes of the school days that it spans, are spread evenly over those; up to and including any day they are
 * rounded down to whole minutes.
 */
export const FACTS = {
  enrolled: "enrolled at a site on 1 October",
  linked: "with an identifier that other sources share",
  residenceKnown: "municipality of residence is in the enrolment",
  livesElsewhere: "lives in another municipality than that of the site",
  /** Somebody has his birthday on the first day of his month of birth. */
  aged5to17: "five to seventeen years old on 1 October",

  inSpecial: "at a site for so, vso, sbo or pro",
  "special-kind:so-vso": "at a site for so or vso",
  "special-kind:sbo": "at a site for sbo",
  "special-kind:pro": "at a site for pro",

  bridged: "an enrolment on 1 October of the year before is known, by the bridge",
  toSpecial: "bridged; on 1 October in so, vso or sbo (at any site), and in none of these a year before",
  backToRegular: "bridged; on 1 October in none of so, vso and sbo (at any site), and in one of these a year before",

  /** P: linked, and the municipality of residence delivered care over the whole period. */
  careKnown: "care would be known",
  /** P: all facts below are about care that ran in the period, of persons whose care is known. */
  withCare: "youth care on at least one day",
  "care-form:without-stay": "ambulatory care, day treatment or crisis care",
  "care-form:with-stay": "care with stay",
  "care-form:protection": "child protection",
  "care-form:probation": "youth probation",
  heavyCare: "care with stay, child protection or day treatment",
  collectiveCare: "care under a collective arrangement",
  turning18: "at vso or pro, and seventeen years old on 1 October: turns eighteen within twelve months",

  /**
   * P: the first start of care in the period. Of several on one day: the one requested first, those without a request last;
   * then in order of provider, form and referrer.
   */
  careStarted: "care started",
  referrerKnown: "care started, and the referrer is known (not `unknown`)",
  "referrer:municipality": "started care was referred by the municipal team",
  "referrer:generalPractitioner": "started care was referred by a general practitioner",
  "referrer:youthDoctor": "started care was referred by a youth doctor",
  "referrer:certifiedInstitution": "started care was referred by a certified institution",
  "referrer:medicalSpecialist": "started care was referred by a medical specialist",
  "referrer:none": "started care had no referrer",
  "referrer:court": "started care was ordered by a court or prosecutor",
  "referrer:unknown": "started care of which the referrer is unknown",
  requestKnown: "care started, and the day of the request is known and not after the start",
  /** The day of the start less the day of the request. */
  "wait:0-7": "started at most 7 days after the request",
  "wait:8-14": "started 8 to 14 days after the request",
  "wait:15-30": "started 15 to 30 days after the request",
  "wait:31-60": "started 31 to 60 days after the request",
  "wait:61-90": "started 61 to 90 days after the request",
  "wait:91-180": "started 91 to 180 days after the request",
  "wait:181-365": "started 181 to 365 days after the request",
  "wait:over-365": "started more than 365 days after the request",

  /**
   * P: the last end of care in the period, where no care of the same provider and form ran on the day after it. Of several on
   * one day: the one that began first; then in order of provider and form.
   */
  careEnded: "care ended",
  endedEarly: "care ended early: agreed, by youth, by provider or external",
  /** The last day less the first day. */
  "care-length:0-90": "ended care ran at most 90 days",
  "care-length:91-180": "ended care ran 91 to 180 days",
  "care-length:181-365": "ended care ran 181 to 365 days",
  "care-length:366-730": "ended care ran 366 to 730 days",
  "care-length:731-1460": "ended care ran 731 to 1460 days",
  "care-length:over-1460": "ended care ran more than 1460 days",

  /** P: an organisation that has school days of the site in this school year delivered attendance over the whole period. */
  attendanceKnown: "attendance would be known",
  /**
   * P: attendance is known and the municipality of residence delivered its list over the whole period, or the person is
   * `notEnrolled` there.
   */
  residentAbsenceKnown: "long-term absence would be known, also outside school",
  /**
   * P, attendance known: of unauthorised and luxury spells of whole days, those that have at least the lesson minutes of the
   * school days that they span. A stretch is school days in a row in such spells, also from before the period; the 21st or
   * a later day of it is in the period.
   */
  longTermAbsent: "enrolled, and absent without valid reason for more than 20 school days in a row",
  /** P: the municipality delivered its list over the whole period, with the person on some day of the period. */
  notEnrolled: "of compulsory school age, not enrolled, not exempt",
  thuiszitter: "long-term absent (attendance known), or not enrolled",
  /**
   * P: some day of the period is in a stretch that is longer than 20 school days up to that day, or on the list in an unbroken
   * run of days, and is later than the day three calendar months after the first day of that stretch or run.
   */
  thuiszitter3m: "long-term absent or not enrolled for more than three months",
  /**
   * P, attendance known: unauthorised and luxury minutes in the period, 960 or more in four school weeks in a row. A school week
   * is a week from Monday with a school day of the site; weeks without one lie between none.
   */
  sixteenHours: "16 hours or more without valid reason in four consecutive school weeks",
  planMade: "thuiszitter of whom the municipality recorded a plan of approach in the period",
  consulted: "thuiszitter who was discussed at the thuiszitterstafel in the period",

  /** P: the municipality of residence delivered its list over the whole period, and with it its exemptions. */
  exemptionsKnown: "exemptions would be known",
  exempt: "exempt from compulsory education on some day, and exemptions are known",
  "article:5-onder-a": "exempt by article 5 onder a",
  "article:5-onder-b": "exempt by article 5 onder b",
  "article:5-onder-c": "exempt by article 5 onder c",
  "article:5a": "exempt by article 5a",
  "article:15": "exempt by article 15",
} as const satisfies Record<string, string>;

export type Fact = keyof typeof FACTS;

/** Facts that are about a period within the school year; all others are about its count date. */
const OF_COUNT_DATE = new Set<Fact>([
  "enrolled",
  "linked",
  "residenceKnown",
  "livesElsewhere",
  "aged5to17",
  "inSpecial",
  "special-kind:so-vso",
  "special-kind:sbo",
  "special-kind:pro",
  "bridged",
  "toSpecial",
  "backToRegular",
]);

export const isOfPeriod = (fact: Fact): boolean => !OF_COUNT_DATE.has(fact);
