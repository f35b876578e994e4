import type { Sql } from "../../server/src/database/connect.ts";

const anna = "00000000-0000-8000-8000-0000000000a1";
const bram = "00000000-0000-8000-8000-0000000000b2";

/**
 * Two pupils. Anna goes to 99AA00 and lives in 0153, Bram goes to 99BA00 and lives in 0141. Both have care; a ground lets
 * 99AA00 see Anna's, and the ground for Bram at 99BA00 has ended. The reference of each row says what it is.
 */
export async function insertSampleRecords(owner: Sql): Promise<void> {
  await owner`
    insert into delivery.delivery (kind, organisation, period_from, period_to, school_year, format, digest, manifest, demo, received_by)
    values ('enrolment', '99001', '2025-08-01', '2026-07-31', '2025-2026', 'edexml', 'a', '{}', true, 'proef'),
      ('care', '0153', '2025-08-01', '2026-07-31', '2025-2026', 'ijw', 'b', '{}', true, 'proef')`;
  await owner`
    insert into enrolment.class_group (id, delivery_id, site_code, school_year, key, combined)
    values (gen_random_uuid(), 1, '99AA00', '2025-2026', 'class of anna', false),
      (gen_random_uuid(), 1, '99BA00', '2025-2026', 'class of bram', false)`;
  await owner`
    insert into enrolment.enrolment (delivery_id, site_code, school_year, reference, pupil_id, linked, sex, residence, from_date, to_date)
    values (1, '99AA00', '2025-2026', 'anna', ${anna}, true, 'female', '0153', '2025-08-01', '2026-07-31'),
      (1, '99BA00', '2025-2026', 'bram', ${bram}, true, 'male', '0141', '2025-08-01', '2026-07-31')`;
  await owner`
    insert into attendance.spell (delivery_id, school_year, site_code, reference, pupil_id, linked, residence, kind, from_date, to_date, minutes)
    values (2, '2025-2026', '99AA00', 'anna ill', ${anna}, true, '0153', 'sick', '2025-10-06', '2025-10-06', 330),
      (2, '2025-2026', '99AA00', 'anna truant', ${anna}, true, '0153', 'unauthorised', '2025-10-07', '2025-10-07', 330),
      (2, '2025-2026', '99BA00', 'bram on holiday', ${bram}, true, '0141', 'luxury', '2025-10-07', '2025-10-07', 330),
      (2, '2025-2026', null, 'cas not enrolled', gen_random_uuid(), true, '0153', 'notEnrolled', '2025-10-07', '2025-11-07', 0)`;
  await owner`
    insert into attendance.school_day (delivery_id, site_code, day, minutes)
    values (2, '99AA00', '2025-10-06', 330), (2, '99BA00', '2025-10-06', 330)`;
  await owner`
    insert into care.episode (delivery_id, municipality_code, school_year, reference, pupil_id, linked, provider_code, form, referrer, collective, from_date)
    values (3, '0153', '2025-2026', 'care of anna', ${anna}, true, '00000001', 'ambulatory', 'none', false, '2025-03-01'),
      (3, '0141', '2025-2026', 'care of bram', ${bram}, true, '00000002', 'ambulatory', 'none', false, '2025-03-01')`;
  await owner`
    insert into care.ground (delivery_id, municipality_code, pupil_id, site_code, basis, valid_until)
    values (3, '0153', ${anna}, '99AA00', 'consent', current_date + 1), (3, '0141', ${bram}, '99BA00', 'consent', current_date - 1)`;
  await owner`
    insert into audit.access_event (subject, role, scope, action, target, rows, allowed)
    values ('someone', 'school', '99AA00', 'look', 'pupil', 1, true)`;
  await owner`insert into geography.care_provider values ('00000001', 'Proefaanbieder')`;
  await owner`insert into release.release (number, reference_date, fingerprint, inputs, demo) values (1, '2026-07-31', 'f', '[]', true)`;
  await owner`insert into release.observation (release, place, indicator, period, status) values (1, 'IR-TWENTE', 'pupils', '2025-2026', 'PUBLISHED')`;
}

/** What a row of a table is called in a test. */
export const ROW_NAMES = {
  "enrolment.enrolment": "reference",
  "enrolment.class_group": "key",
  "attendance.spell": "reference",
  "attendance.school_day": "site_code",
  "care.episode": "reference",
  "care.ground": "site_code",
  "delivery.delivery": "organisation",
  "audit.access_event": "subject",
} as const;
export type RecordTable = keyof typeof ROW_NAMES;
