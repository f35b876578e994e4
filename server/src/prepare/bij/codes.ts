import type { CareForm, Referrer, StopReason } from "@monitor/schema/vocabulary";

/** Form of care: `hulpvorm` of Beleidsinformatie Jeugd (Regeling Jeugdwet, bijlage 2, 3.3). */
export const FORM_OF_CODE: ReadonlyMap<string, CareForm> = new Map<string, CareForm>([
  ["01", "ambulatory"], // by a local team
  ["02", "ambulatory"], // at the provider
  ["03", "dayTreatment"],
  ["04", "ambulatory"], // at home, at school or elsewhere around the youth
  ["11", "residential"], // foster care
  ["12", "residential"], // like a family
  ["13", "residential"], // closed
  ["14", "residential"], // other stay
]);

/** `31`, activities in the preventive judicial frame: no youth care and no measure (4.4). */
export const PREVENTIVE_CODE = "31";

/** Type of measure: child protection (4.1.1) and youth probation (4.2.1). Codes differ from those of `hulpvorm`. */
export const FORM_OF_MEASURE: ReadonlyMap<string, CareForm> = new Map<string, CareForm>([
  ["11", "protection"],
  ["12", "protection"],
  ["21", "protection"],
  ["22", "protection"],
  ["23", "protection"],
  ["41", "probation"],
  ["42", "probation"],
  ["50", "probation"],
  ["51", "probation"],
  ["61", "probation"],
  ["62", "probation"],
  ["63", "probation"],
]);

/** Who referred (3.2). iJw has a list of its own, without 07 and with an 08. */
export const REFERRER_OF_CODE: ReadonlyMap<string, Referrer> = new Map<string, Referrer>([
  ["01", "municipality"],
  ["02", "generalPractitioner"],
  ["03", "youthDoctor"],
  ["04", "certifiedInstitution"],
  ["05", "medicalSpecialist"],
  ["06", "none"],
  ["07", "unknown"],
]);

/** Why care stopped (3.6). */
export const REASON_OF_CODE: ReadonlyMap<string, StopReason> = new Map<string, StopReason>([
  ["01", "asPlanned"],
  ["02", "earlyAgreed"],
  ["03", "earlyClient"],
  ["04", "earlyProvider"],
  ["05", "earlyExternal"],
]);

/** Why a measure stopped (4.3.2); each kind of measure has its own codes, and none of them means the same as above. */
export const REASON_OF_MEASURE: ReadonlyMap<string, StopReason> = new Map<string, StopReason>([
  ["01", "other"], // of age
  ["02", "other"], // lifted before its end
  ["03", "other"], // not prolonged
  ["04", "asPlanned"],
  ["05", "other"], // authority of the parents ended
  ["06", "other"], // death
  ["11", "other"], // of age
  ["12", "other"], // guardianship to foster parents
  ["13", "other"], // guardianship to another person
  ["14", "other"], // authority of the parents restored
  ["15", "other"], // death
  ["21", "asPlanned"],
  ["22", "other"], // lifted before its end
  ["23", "otherDomain"], // adult probation
  ["24", "other"], // reported back
  ["25", "other"], // further decision of the judge
  ["26", "other"], // death
]);
