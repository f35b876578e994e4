import { afterAll, beforeAll } from "vitest";
import { receive } from "../../server/src/delivery/index.ts";
import { writeDelivery } from "../delivery/delivery-folder.ts";
import { enrolment, enrolments, loadSampleSites } from "../delivery/sample-deliveries.ts";
import { type Api, openApi } from "../kit/api.ts";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";

export const pupils = (name: string, count: number) =>
  enrolments(Array.from({ length: count }, (_, index) => enrolment(`${name}${index}`)));

/** A monitor with the sample sites, to which deliveries of so many pupils are made. */
export function delivering() {
  const started = {} as { database: TestDatabase; api: Api };
  beforeAll(async () => {
    started.database = await freshDatabase();
    await loadSampleSites(started.database);
    started.api = await openApi(started.database);
  });
  afterAll(async () => {
    await started.api?.close();
    await started.database?.close();
  });
  return {
    started,
    /** Answers the number of the delivery. */
    async deliver(name: string, count: number): Promise<string> {
      const { database, api } = started;
      const folder = await writeDelivery(`${api.dataDir}/source`, pupils(name, count));
      return String((await receive(database, folder, { by: "proef", dataDir: api.dataDir })).deliveryId);
    },
  };
}
