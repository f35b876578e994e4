import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, pgPolicy, pgRole } from "drizzle-orm/pg-core";
import type { Role } from "../vocabulary/index.ts";

/**
 * Roles of the database. None owns a table and none bypasses row-level security:
 * the API reads what a viewer may see, the loader writes records, the release counts them.
 */
export const apiRole = pgRole("monitor_api").existing();
export const loadRole = pgRole("monitor_load").existing();
export const releaseRole = pgRole("monitor_release").existing();

/** The viewer's role and scope, set locally to a transaction by `access/`. Unset: no row passes a policy. */
const setting = (name: string) => sql.raw(`(select current_setting('monitor.${name}', true))`);

const viewerIs = (...roles: Role[]): SQL =>
  sql`${setting("role")} in (${sql.raw(roles.map((role) => `'${role}'`).join(", "))})`;

const inScope = (column: AnyPgColumn): SQL => sql`${column} = any(string_to_array(${setting("scope")}, ','))`;

/** One viewer role may read the rows of which a column lies in its scope, and that meet a further condition. */
export const scoped = (role: Role, column: AnyPgColumn, further?: SQL): SQL =>
  further === undefined
    ? sql`(${viewerIs(role)} and ${inScope(column)})`
    : sql`(${viewerIs(role)} and ${inScope(column)} and ${further})`;

/** Policies of a record table: the API by viewer, the loader writes, the release reads. */
export const recordPolicies = (table: string, visible: SQL) => [
  pgPolicy(`${table}_seen_by_viewer`, { for: "select", to: apiRole, using: visible }),
  pgPolicy(`${table}_loaded`, { for: "all", to: loadRole, using: sql`true`, withCheck: sql`true` }),
  pgPolicy(`${table}_counted`, { for: "select", to: releaseRole, using: sql`true` }),
];
