/**
 * What a release knows of a person in a school year: facts that hold or do not. The base (release/count) establishes them
 * from the records; every count of persons is a count of those for whom some facts hold. `P` marks facts about a
 * period: they are established for the school year and, where an indicator asks for it, for its halves and months.
 */
export const FACTS = {
  enrolled: "enrolled at a site on 1 October",
  linked: "with an identifier that other sources share",
  residenceKnown: "municipality of residence is known",
  livesElsewhere: "lives in another municipality than that of the site",
  aged5to17: "five to seventeen years old on 1 October",

  inSpecial: "at a site for so, vso, sbo or pro",
  "special-kind:so-vso": "at a site for so or vso",
  "special-kind:sbo": "at a site for sbo",
  "special-kind:pro": "at a site for pro",

  bridged: "enrolment of the year before is known, by the bridge",
  toSpecial: "in so, vso or sbo now and in none of these a year before",
  backToRegular: "in none of so, vso and sbo now, and in one of these a year before",

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
  turning18: "at vso or pro, and eighteen years old within twelve months after 1 October",

  /** P: the first start of care in the period. */
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
  requestKnown: "care started, and the day of the request is known",
  "wait:0-7": "started at most 7 days after the request",
  "wait:8-14": "started 8 to 14 days after the request",
  "wait:15-30": "started 15 to 30 days after the request",
  "wait:31-60": "started 31 to 60 days after the request",
  "wait:61-90": "started 61 to 90 days after the request",
  "wait:91-180": "started 91 to 180 days after the request",
  "wait:181-365": "started 181 to 365 days after the request",
  "wait:over-365": "started more than 365 days after the request",

  /** P: the last end of care in the period, of persons with no care of the same provider and form going on. */
  careEnded: "care ended",
  endedEarly: "care ended early: agreed, by youth, by provider or external",
  "care-length:0-90": "ended care ran at most 90 days",
  "care-length:91-180": "ended care ran 91 to 180 days",
  "care-length:181-365": "ended care ran 181 to 365 days",
  "care-length:366-730": "ended care ran 366 to 730 days",
  "care-length:731-1460": "ended care ran 731 to 1460 days",
  "care-length:over-1460": "ended care ran more than 1460 days",

  /** P: the site delivered its attendance over the whole period. */
  attendanceKnown: "attendance would be known",
  /** P: attendance is known and the municipality of residence delivered its list, or is on that list. */
  residentAbsenceKnown: "long-term absence would be known, also outside school",
  /** P: a stretch that was already longer than four school weeks on some day of the period. */
  longTermAbsent: "enrolled, and absent without valid reason for more than 20 school days in a row",
  /** P: the municipality lists the person. */
  notEnrolled: "of compulsory school age, not enrolled, not exempt",
  "absence-form:long-term": "long-term absent, and attendance is known",
  "absence-form:not-enrolled": "listed by the municipality as not enrolled",
  thuiszitter: "long-term absent (attendance known), or not enrolled",
  /** P: more than three calendar months from first to last day. */
  thuiszitter3m: "long-term absent or not enrolled for more than three months",
  sixteenHours: "16 hours or more without valid reason in four consecutive school weeks",
  planMade: "thuiszitter of whom the municipality recorded a plan of approach in the period",
  consulted: "thuiszitter who was discussed at the thuiszitterstafel in the period",

  /** P: the municipality of residence delivered its compulsory education list, and with it its exemptions. */
  exemptionsKnown: "exemptions would be known",
  exempt: "exempt from compulsory education on some day",
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
