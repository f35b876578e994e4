import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";

let first: TestDatabase;
let second: TestDatabase;
beforeAll(async () => {
  [first, second] = await Promise.all([freshDatabase(), freshDatabase()]);
});
afterAll(() => Promise.all([first.close(), second.close()]));

test("each test file has a migrated database of its own", async () => {
  await first.as("monitor_load")`insert into geography.care_provider values ('00000001', 'Proefaanbieder')`;
  expect(await first.as("monitor_api")`select name from geography.care_provider`).toEqual([{ name: "Proefaanbieder" }]);
  expect(await second.as("monitor_api")`select name from geography.care_provider`).toEqual([]);
});
