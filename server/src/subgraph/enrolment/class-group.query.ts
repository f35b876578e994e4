import { recordAccess } from "../../access/audit.ts";
import type { ViewerTransaction } from "../../access/transaction.ts";
import type { ClassGroup } from "./class-group.type.ts";

interface ClassRow extends Omit<ClassGroup, "site"> {
  readonly siteCode: string;
}

const columns = ({ sql }: ViewerTransaction) =>
  sql`id, site_code as "siteCode", school_year as "schoolYear", key, year_group as "yearGroup", combined`;

const asClass = ({ siteCode, ...row }: ClassRow): ClassGroup => ({ ...row, site: { code: siteCode } });

/** Each class that the viewer may see. */
export async function classGroupsById(
  transaction: ViewerTransaction,
  ids: readonly string[],
): Promise<Map<string, ClassGroup>> {
  const rows = await transaction.sql<ClassRow[]>`
    select ${columns(transaction)} from enrolment.class_group where id = any(${[...ids]}::uuid[])`;
  const found = new Map(rows.map((row) => [row.id, asClass(row)]));
  await recordAccess(
    transaction,
    ids.map((id) => ({ action: "class", target: id, rows: found.has(id) ? 1 : 0, allowed: found.has(id) })),
  );
  return found;
}

/** The classes of each of some sites in a school year, or in the newest of each site; only what the viewer may see. */
export async function classGroupsOfSites(
  transaction: ViewerTransaction,
  sites: readonly string[],
  schoolYear: string | null,
): Promise<Map<string, ClassGroup[]>> {
  const { sql, viewer } = transaction;
  const newest = sql`(select max(n.school_year) from enrolment.class_group n where n.site_code = c.site_code)`;
  const rows = await sql<ClassRow[]>`
    select ${columns(transaction)} from enrolment.class_group c
    where site_code = any(${[...sites]}) and school_year = ${schoolYear ?? newest}
    order by year_group nulls last, key`;
  const found = Map.groupBy(rows.map(asClass), (row) => row.site.code);
  await recordAccess(
    transaction,
    sites.map((site) => {
      const seen = found.get(site)?.length ?? 0;
      const allowed = viewer.role === "school" && viewer.scope.includes(site);
      return { action: "site.classes", target: site, rows: seen, allowed };
    }),
  );
  return found;
}
