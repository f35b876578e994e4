import type { Sql } from "postgres";
import { Refusal } from "../refusal.ts";
import { derivePassword } from "./secret.ts";

/** The roles that work on the data; see `schema/tables/roles.ts`. */
export const DATABASE_ROLES = ["monitor_api", "monitor_load", "monitor_release"] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/**
 * Makes the roles where they are missing and sets their passwords. They may log in and nothing else. Throws a `Refusal`
 * when one of them was given a right that would open the protected rows.
 */
export async function ensureRoles(owner: Sql, secret: Buffer): Promise<void> {
  await owner.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtext('monitor roles'))`;
    for (const role of DATABASE_ROLES) {
      const [known] = await sql`select rolsuper or rolbypassrls as mighty from pg_roles where rolname = ${role}`;
      if (known?.mighty) {
        throw new Refusal(
          "database-role",
          `De rol ${role} mag te veel: zij gaat voorbij aan de afscherming van leerlinggegevens.`,
          `Laat de beheerder van de databaseserver uitvoeren: alter role ${role} nosuperuser nobypassrls;`,
        );
      }
      // Rights are never named: only a superuser may, even to take them away. What is not named is not given.
      const verb = known === undefined ? "create" : "alter";
      await sql.unsafe(`${verb} role ${role} login password '${derivePassword(secret, role)}'`);
    }
  });
}
