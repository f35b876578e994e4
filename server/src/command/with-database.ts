import { type Database, openDatabase } from "../database/database.ts";
import { readEnv } from "../env.ts";

/** Does a command's work on the database of the environment, and closes it whatever happens. */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(readEnv());
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
