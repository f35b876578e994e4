import { expect, test } from "vitest";
import { startMonitor } from "./receiving.ts";
import { care, enrolment, enrolments, episode } from "./sample-deliveries.ts";

const monitor = startMonitor();

const [old, other] = ["b".repeat(64), "c".repeat(64)];
const withKeys = (keys: string, more = {}) => ({ manifest: { keys, ...more } });
const otherKeys = { code: "delivery-other-keys", remedy: expect.stringContaining("lever het hele schooljaar opnieuw") };

test("a delivery of which the identifiers were made with other keys is refused, because nobody in it would be found", async () => {
  await monitor.deliver(enrolments([enrolment("anna")], withKeys(old)));
  const before = await monitor.everything();
  await expect(monitor.deliver(care([episode("anna")], withKeys(other)))).rejects.toMatchObject(otherKeys);
  expect(await monitor.everything()).toEqual(before);
  expect(await monitor.deliver(care([episode("anna")], withKeys(old)))).toMatchObject({ outcome: "accepted" });
});

test("the only delivery of a school year may be replaced by one with other keys", async () => {
  await monitor.deliver(enrolments([enrolment("anna")], withKeys(old)));
  expect(await monitor.deliver(enrolments([enrolment("anna")], withKeys(other)))).toMatchObject({
    outcome: "accepted",
    replaced: expect.any(Number),
  });
});

test("each school year may have keys of its own, and so may the demo", async () => {
  await monitor.deliver(enrolments([enrolment("anna")], withKeys(old)));
  const period = { from: "2024-08-01", to: "2025-07-31" };
  const lastYear = { schoolYear: "2024-2025", purpose: "onderwijs-jeugd/v1/2024-2025", period };
  await monitor.deliver(enrolments([enrolment("anna", period)], withKeys(other, lastYear)));
  await monitor.deliver(care([episode("anna")], withKeys(other, { demo: false })));
  expect(await monitor.counts()).toMatchObject({ "enrolment.enrolment": 2, "care.episode": 1 });
});

test("of two first deliveries of a school year that come together with different keys, one is refused", async () => {
  const both = await Promise.allSettled([
    monitor.deliver(enrolments([enrolment("anna")], withKeys(old))),
    monitor.deliver(care([episode("anna")], withKeys(other))),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: otherKeys });
});

test("a school that delivers again takes its turn: what it replaces does not count as a delivery with other keys", async () => {
  await monitor.deliver(enrolments([enrolment("anna")], withKeys(old)));
  await monitor.deliver(enrolments([enrolment("bram")], withKeys(old)));
  await expect(monitor.deliver(care([episode("anna")], withKeys(other)))).rejects.toMatchObject(otherKeys);
  expect(await monitor.deliver(enrolments([enrolment("anna")], withKeys(other)))).toMatchObject({
    outcome: "accepted",
  });
});
