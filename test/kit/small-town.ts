import type { Database, Sql } from "../../server/src/database/connect.ts";

/** Two school boards in two municipalities of one region, and one school elsewhere, by hand. */
export const SCHOOL = "99AA00";
export const NEIGHBOUR = "99AB00";
export const VO_SCHOOL = "99BA00";
export const ELSEWHERE = "99CA00";

const id = (last: string) => `aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeee${last}`;
export const CLASS = id("a");
export const NEIGHBOUR_CLASS = id("b");
/** Of SCHOOL, lives in 0153, at home for six weeks, in care with a ground that holds. */
export const HOME = id("1");
/** Of SCHOOL, lives in 0141, ill for a week, in care without a ground. */
export const ILL = id("2");
/** Of NEIGHBOUR, lives in 0153, in care with a ground that has ended. */
export const OTHER = id("3");
/** Of no school, lives in 0153. */
export const NOT_ENROLLED = id("4");
/** Nobody. */
export const NOBODY = id("f");

const rows = (sql: Sql, into: string, values: readonly Record<string, unknown>[]) =>
  sql`insert into ${sql(into)} ${sql(values as never)}`;

async function places(sql: Sql): Promise<void> {
  const area = (code: string, kind: string, name: string) => ({ code, kind, name });
  await rows(sql, "geography.area", [
    area("0153", "municipality", "Enschede"),
    area("0141", "municipality", "Almelo"),
    area("0344", "municipality", "Utrecht"),
    area("IR-TWENTE", "inspirationRegion", "Twente"),
    area("IR-UTRECHT", "inspirationRegion", "Utrecht"),
    area("PO2302", "schoolAlliance", "PO2302"),
    area("VO2301", "schoolAlliance", "VO2301"),
  ]);
  const member = (area_code: string, member_code: string, certain = true) => ({
    ...{ area_code, member_code, certain },
    valid_from: "2017-01-01",
  });
  await rows(sql, "geography.area_membership", [
    member("IR-TWENTE", "0153"),
    member("IR-TWENTE", "0141", false),
    member("IR-UTRECHT", "0344"),
    member("PO2302", SCHOOL, false),
    member("PO2302", NEIGHBOUR, false),
    member("VO2301", VO_SCHOOL, false),
  ]);
  await rows(sql, "geography.postcode_area", [
    { postcode4: "7511", municipality_code: "0153", alliance_po: "PO2302", alliance_vo: "VO2301" },
    { postcode4: "7601", municipality_code: "0141", alliance_po: "PO2302", alliance_vo: "VO2301" },
  ]);
  const site = (code: string, name: string, school_type: string, municipality_code: string) => ({
    ...{ code, name, school_type, municipality_code },
    ...{ brin: code.slice(0, 4), board_code: code === ELSEWHERE ? "99002" : "99001", place: name, demo: true },
  });
  await rows(sql, "geography.school_site", [
    site(SCHOOL, "De Eik", "bao", "0153"),
    site(NEIGHBOUR, "De Linde", "bao", "0153"),
    site(VO_SCHOOL, "Het Erve", "vmbo", "0141"),
    site(ELSEWHERE, "De Dom", "bao", "0344"),
  ]);
  await rows(sql, "geography.care_provider", [{ code: "98000001", name: "Zorg Oost" }]);
}

async function deliveries(sql: Sql): Promise<void> {
  const delivery = (kind: string, organisation: string) => ({
    ...{ kind, organisation, period_from: "2025-08-01", period_to: "2026-07-31", school_year: "2025-2026" },
    ...{ format: "csv", digest: `${kind}-${organisation}`, demo: true, received_by: "test" },
    manifest: sql.json({ counts: { read: 12, delivered: 10, rejected: 2, unlinked: 1 } }),
  });
  await rows(sql, "delivery.delivery", [
    delivery("enrolment", "99001"),
    delivery("enrolment", "99002"),
    delivery("care", "0153"),
  ]);
}

async function enrolments(sql: Sql): Promise<void> {
  const year = { delivery_id: 1, school_year: "2025-2026" };
  const group = (of: string, site_code: string) => ({
    id: of,
    site_code,
    ...year,
    key: "5a",
    year_group: "5",
    combined: false,
  });
  await rows(sql, "enrolment.class_group", [group(CLASS, SCHOOL), group(NEIGHBOUR_CLASS, NEIGHBOUR)]);
  const pupil = (
    pupil_id: string,
    site_code: string,
    class_group_id: string,
    residence: string,
    reference: string,
  ) => ({
    ...{ ...year, pupil_id, site_code, class_group_id, residence, reference },
    ...{ linked: true, sex: "unknown", year_group: "5", from_date: "2025-08-01", to_date: "2026-07-31" },
  });
  await rows(sql, "enrolment.enrolment", [
    pupil(HOME, SCHOOL, CLASS, "0153", "L1"),
    pupil(ILL, SCHOOL, CLASS, "0141", "L2"),
    pupil(OTHER, NEIGHBOUR, NEIGHBOUR_CLASS, "0153", "L3"),
  ]);
}

async function careAndAbsence(sql: Sql): Promise<void> {
  const episode = (pupil_id: string, municipality_code: string, provider_code: string) => ({
    ...{ delivery_id: 3, school_year: "2025-2026", pupil_id, municipality_code, provider_code, reference: pupil_id },
    ...{ linked: true, form: "ambulatory", referrer: "municipality", collective: false, from_date: "2025-09-01" },
  });
  await rows(sql, "care.episode", [
    episode(HOME, "0153", "98000001"),
    episode(ILL, "0141", "98000002"),
    episode(OTHER, "0153", "98000001"),
  ]);
  const ground = (pupil_id: string, site_code: string, valid_until: string) => ({
    ...{ delivery_id: 3, municipality_code: "0153", pupil_id, site_code, valid_until, basis: "consent" },
  });
  await rows(sql, "care.ground", [ground(HOME, SCHOOL, "2999-12-31"), ground(OTHER, NEIGHBOUR, "2020-01-01")]);
  const spell = (pupil_id: string, residence: string, kind: string, site_code: string | null, to_date: string) => ({
    ...{ delivery_id: 1, school_year: "2025-2026", pupil_id, residence, kind, site_code, to_date },
    ...{ reference: pupil_id, linked: true, from_date: "2025-09-01", minutes: site_code === null ? 0 : 600 },
  });
  await rows(sql, "attendance.spell", [
    spell(HOME, "0153", "unauthorised", SCHOOL, "2025-10-10"),
    spell(ILL, "0141", "sick", SCHOOL, "2025-09-05"),
    spell(OTHER, "0153", "unauthorised", NEIGHBOUR, "2025-09-05"),
    spell(NOT_ENROLLED, "0153", "notEnrolled", null, "2026-07-31"),
  ]);
}

async function releases(sql: Sql): Promise<void> {
  const release = (number: number) => ({
    ...{ number, reference_date: `2026-0${number}-28`, fingerprint: `f${number}`, inputs: sql.json([]), demo: true },
  });
  await rows(sql, "release.release", [release(6), release(7)]);
  const observation = (number: number, place: string, indicator: string, value: number | null, more = {}) => ({
    ...{ release: number, place, indicator, period: "2025-2026", breakdown: "", value },
    ...{
      status: value === null ? "SUPPRESSED" : "PUBLISHED",
      lower: null,
      upper: null,
      numerator: null,
      denominator: null,
    },
    ...more,
  });
  const places = ["0153", "0141", "IR-TWENTE", SCHOOL, NEIGHBOUR, VO_SCHOOL, ELSEWHERE];
  await rows(sql, "release.observation", [
    ...places.map((place) => observation(6, place, "pupils", 100)),
    ...places.map((place) => observation(7, place, "pupils", 110)),
    observation(7, "IR-TWENTE", "care-share", 10.5, { lower: 8.25, upper: 13.125, numerator: 105, denominator: 1000 }),
    observation(7, "IR-TWENTE", "care-share", 47, { breakdown: "school-type:sbo" }),
    observation(6, SCHOOL, "care-share", 20, { numerator: 20, denominator: 100 }),
    observation(7, SCHOOL, "care-share", null),
  ]);
}

/** Fills a database that has no data yet, through the roles that do so in the product. */
export async function settle(database: Pick<Database, "as">): Promise<void> {
  const load = database.as("monitor_load");
  await places(load);
  await deliveries(load);
  await enrolments(load);
  await careAndAbsence(load);
  await releases(database.as("monitor_release"));
}
