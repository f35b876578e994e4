import { expect, test } from "vitest";
import { codedRows, prepareFixtures, textsIn } from "./preparing.ts";
import { startMonitor } from "./receiving.ts";

const monitor = startMonitor();

const arrangements = { format: "collectief-csv", organisation: "0153", files: ["collectief.csv"] } as const;

test("a municipality that has collective arrangements only delivers those, and the monitor keeps them", async () => {
  const { out, manifest } = await prepareFixtures(arrangements);
  expect(manifest.files.map(({ name, rows }) => [name, rows])).toEqual([
    ["episodes.csv", 0],
    ["arrangements.csv", 2],
  ]);
  expect(await monitor.receive(out)).toMatchObject({ outcome: "accepted" });
  expect(await monitor.counts()).toMatchObject({ "care.arrangement": 2, "care.episode": 0, "care.ground": 0 });
});

test("an arrangement holds no person: no identifier, no key and no name", async () => {
  const texts = await textsIn((await prepareFixtures(arrangements)).out);
  for (const row of codedRows(texts["arrangements.csv"]!)) expect(row).toMatch(/^99AA00;9900000[12];[a-zA-Z]+;/);
});

test("a school does not deliver arrangements, because the municipality answers for youth care", async () => {
  const refused = prepareFixtures({ ...arrangements, organisation: "99001" });
  await expect(refused).rejects.toMatchObject({ code: "organisation-form" });
});
