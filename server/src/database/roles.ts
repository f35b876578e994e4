import type { Sql } from "postgres";
import { derivePassword } from "./secret.ts";

/** The roles that work on the data; see `schema/tables/roles.ts`. */
export const DATABASE_ROLES = ["monitor_api", "monitor_load", "monitor_release"] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** Makes the roles where they are missing and sets their passwords. They may log in and nothing else. */
export async function ensureRoles(owner: Sql, secret: Buffer): Promise<void> {
  await owner.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtext('monitor roles'))`;
    for (const role of DATABASE_ROLES) {
      const [known] = await sql`select 1 from pg_roles where rolname = ${role}`;
      const verb = known === undefined ? "create" : "alter";
      const password = derivePassword(secret, role);
      await sql.unsafe(
        `${verb} role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password '${password}'`,
      );
    }
  });
}
