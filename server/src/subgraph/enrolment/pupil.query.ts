import { recordAccess } from "../../access/audit.ts";
import { mayReadReference } from "../../access/own-reference.ts";
import type { ViewerTransaction } from "../../access/transaction.ts";
import type { Enrolment } from "./enrolment.type.ts";
import type { Pupil } from "./pupil.type.ts";

interface EnrolmentRow extends Omit<Enrolment, "site"> {
  readonly pupilId: string;
  readonly siteCode: string;
}

const columns = ({ sql }: ViewerTransaction) => sql`
  pupil_id as "pupilId", site_code as "siteCode", school_year as "schoolYear", year_group as "yearGroup",
  from_date::text as from, to_date::text as to, reference`;

/** One pupil per identifier, each with all of its rows. */
function asPupils({ viewer }: ViewerTransaction, rows: readonly EnrolmentRow[]): Map<string, Pupil> {
  const pupils = new Map<string, { id: string; enrolments: Enrolment[] }>();
  for (const { pupilId, siteCode, reference, ...row } of rows) {
    const pupil = pupils.get(pupilId) ?? { id: pupilId, enrolments: [] };
    pupils.set(pupilId, pupil);
    const own = mayReadReference(viewer, siteCode) ? reference : null;
    pupil.enrolments.push({ ...row, site: { code: siteCode }, reference: own });
  }
  return pupils;
}

/** Each pupil of whom the viewer may see an enrolment. */
export async function pupilsById(transaction: ViewerTransaction, ids: readonly string[]): Promise<Map<string, Pupil>> {
  const rows = await transaction.sql<EnrolmentRow[]>`
    select ${columns(transaction)} from enrolment.enrolment
    where pupil_id = any(${[...ids]}::uuid[]) order by from_date, site_code`;
  const pupils = asPupils(transaction, rows);
  await recordAccess(
    transaction,
    ids.map((id) => {
      const seen = pupils.get(id)?.enrolments?.length ?? 0;
      return { action: "pupil.enrolments", target: id, rows: seen, allowed: seen > 0 };
    }),
  );
  return pupils;
}

/** The pupils of each of some classes, each with all enrolments that the viewer may see, in the school's own order. */
export async function pupilsOfClasses(
  transaction: ViewerTransaction,
  classes: readonly string[],
): Promise<Map<string, Pupil[]>> {
  const { sql } = transaction;
  const members = await sql<{ classGroupId: string; pupilId: string }[]>`
    select class_group_id as "classGroupId", pupil_id as "pupilId" from enrolment.enrolment
    where class_group_id = any(${[...classes]}::uuid[])
    group by class_group_id, pupil_id order by min(reference), pupil_id`;
  const rows = await sql<EnrolmentRow[]>`
    select ${columns(transaction)} from enrolment.enrolment
    where pupil_id = any(${members.map((member) => member.pupilId)}::uuid[]) order by from_date, site_code`;
  const pupils = asPupils(transaction, rows);
  const found = Map.groupBy(members, (member) => member.classGroupId);
  await recordAccess(
    transaction,
    classes.map((id) => {
      const seen = found.get(id)?.length ?? 0;
      return { action: "class.pupils", target: id, rows: seen, allowed: seen > 0 };
    }),
  );
  return new Map([...found].map(([id, of]) => [id, of.map((member) => pupils.get(member.pupilId)!)]));
}
