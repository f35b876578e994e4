import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { THRESHOLDS_FILE } from "../../server/src/delivery/index.ts";
import { startMonitor } from "./receiving.ts";
import { enrolment, enrolments } from "./sample-deliveries.ts";

const monitor = startMonitor();
const pupils = (name: string, count: number) =>
  enrolments(Array.from({ length: count }, (_, index) => enrolment(`${name}${index}`)));
const file = () => join(monitor.dataDir, THRESHOLDS_FILE);
afterEach(() => rm(file(), { force: true }));

async function set(text: string): Promise<void> {
  await mkdir(monitor.dataDir, { recursive: true });
  await writeFile(file(), text);
}

test("an operator sets from where a check asks, without touching the code", async () => {
  await monitor.deliver(pupils("a", 100));
  await set('{ "pupils-changed": { "ask": 0.1 } }');
  expect((await monitor.deliver(pupils("b", 80))).outcome).toBe("held");
  await set('{ "pupils-changed": { "ask": null, "tell": null }, "site-pupils-changed": { "tell": null } }');
  expect(await monitor.deliver(pupils("c", 20))).toMatchObject({ outcome: "accepted", findings: [] });
});

test.each([
  ["a mistyped check", '{ "pupil-changed": { "ask": 0.1 } }', "pupil-changed"],
  ["a mistyped threshold", '{ "rejected": { "aks": 0.1 } }', "rejected.aks"],
  ["a file that is no JSON", "ask: 0.1", "geen JSON"],
])("%s is told and nothing is received", async (_, text, told) => {
  await set(text);
  await expect(monitor.deliver(pupils("a", 10))).rejects.toThrow(told);
  expect((await monitor.counts())["enrolment.enrolment"]).toBe(0);
});
