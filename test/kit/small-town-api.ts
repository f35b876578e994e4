import { afterAll, beforeAll } from "vitest";
import { type Api, openApi } from "./api.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";
import { settle } from "./small-town.ts";

/** A monitor of the small town for the tests of one file; filled before the first of them. */
export interface SmallTown {
  readonly database: TestDatabase;
  readonly api: Api;
}

/** Opens a database with the small town and an API on it, for as long as the tests of this file run. */
export function smallTown(): SmallTown {
  const town: { database?: TestDatabase; api?: Api } = {};
  beforeAll(async () => {
    town.database = await freshDatabase();
    await settle(town.database);
    town.api = await openApi(town.database);
  });
  afterAll(async () => {
    await town.api?.close();
    await town.database?.close();
  });
  return town as SmallTown;
}
