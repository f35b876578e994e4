import { connectOwner } from "./connect.ts";
import { migrateDatabase } from "./migrate.ts";
import { ensureRoles } from "./roles.ts";

/** Puts roles and migrations in place, as the owner that the URL names. Changes nothing when they already are. */
export async function prepareDatabase(url: string, secret: Buffer): Promise<void> {
  const owner = connectOwner(url);
  try {
    await ensureRoles(owner, secret);
    await migrateDatabase(owner);
  } finally {
    await owner.end();
  }
}
