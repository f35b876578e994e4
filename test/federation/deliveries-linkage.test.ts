import { afterAll, beforeAll, expect, test } from "vitest";
import { receive } from "../../server/src/delivery/index.ts";
import { type DeliveryContent, writeDelivery } from "../delivery/delivery-folder.ts";
import { attendance, enrolment, enrolments, loadSampleSites, schoolDay, spell } from "../delivery/sample-deliveries.ts";
import { type Api, openApi } from "../kit/api.ts";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";

let database: TestDatabase;
let api: Api;

const deliver = async (content: DeliveryContent) =>
  receive(database, await writeDelivery(`${api.dataDir}/source`, content), { by: "proef", dataDir: api.dataDir });
const unlinked = { identifier: "", unlinked: "absent" };

beforeAll(async () => {
  database = await freshDatabase();
  await loadSampleSites(database);
  api = await openApi(database);
  const pupils = Array.from({ length: 20 }, (_, index) => enrolment(`a${index}`));
  await deliver(
    enrolments([...pupils, enrolment("zonder", unlinked)], {
      manifest: { counts: { read: 22, delivered: 22, rejected: 0, unlinked: 1 }, unlinkedReasons: { absent: 1 } },
    }),
  );
  const spells = [
    ...pupils.map((_, index) => spell(`a${index}`)),
    ...["x", "y", "z", "w", "v"].map((one) => spell(one)),
  ];
  await deliver(attendance(spells, {}, [schoolDay("2025-10-06")]));
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});

const QUALITY = "{ linkageQuality { kind schoolYear area areaName rows unlinked matched } }";

test("linkage is told by source and municipality: rows, those without identifier, and the share that is enrolled", async () => {
  const { data, errors } = await (await api.as("steward", "99001"))(QUALITY);
  expect(errors).toBeUndefined();
  const area = { schoolYear: "2025-2026", area: "0153", areaName: "Enschede" };
  expect(data.linkageQuality).toEqual([
    { ...area, kind: "attendance", rows: 25, unlinked: 0, matched: 0.8 },
    { ...area, kind: "enrolment", rows: 21, unlinked: 1, matched: null },
  ]);
});

test("a steward of another board reads nothing of it, an administrator all", async () => {
  expect((await (await api.as("steward", "99002"))(QUALITY)).data.linkageQuality).toEqual([]);
  expect((await (await api.as("administrator"))(QUALITY)).data.linkageQuality).toHaveLength(2);
});

test("a delivery says why its rows could not be linked", async () => {
  const { data } = await (await api.as("administrator"))(
    "{ deliveries { kind unlinkedReasons { reason rows label { nl } } } }",
  );
  expect(data.deliveries).toContainEqual({
    kind: "enrolment",
    unlinkedReasons: [{ reason: "absent", rows: 1, label: { nl: "geen BSN in het bestand" } }],
  });
});
