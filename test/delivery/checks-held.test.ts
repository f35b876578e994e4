import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  acceptDelivery,
  listDeliveries,
  receive,
  restoreDelivery,
  withdrawDelivery,
} from "../../server/src/delivery/index.ts";
import { startMonitor } from "./receiving.ts";
import { enrolment, enrolments } from "./sample-deliveries.ts";

const monitor = startMonitor();
const REASON = "De fusie van augustus: deze leerlingen zitten nu elders.";
const pupils = (name: string, count: number) =>
  enrolments(Array.from({ length: count }, (_, index) => enrolment(`${name}${index}`)));
const options = () => ({ by: "beheer", reason: REASON, dataDir: monitor.dataDir });

const pupilsNow = async () => (await monitor.counts())["enrolment.enrolment"];
const states = async () =>
  Object.fromEntries(
    (await listDeliveries(monitor.db, { superseded: true })).map(({ id, status }) => [id, status] as const),
  );
const decisions = async () =>
  (await monitor.db.owner`select delivery_id::int as id, action, reason, by from delivery.decision order by id`).map(
    (row) => ({ ...row }),
  );
const codesOf = async (id: number) =>
  (await monitor.db.owner`select severity, code from delivery.finding where delivery_id = ${id} order by id`).map(
    ({ severity, code }) => `${severity} ${code}`,
  );

/** A delivery that counts, and one with half of its pupils gone that waits. */
async function oneHeld() {
  const first = await monitor.deliver(pupils("a", 100));
  const second = await monitor.deliver(pupils("b", 40));
  return { first: first.deliveryId, held: second.deliveryId, second };
}

test("half of the pupils gone: the delivery is held, the one before still counts, and files and findings are kept", async () => {
  const { first, held, second } = await oneHeld();
  expect(second).toMatchObject({ outcome: "held", replaced: null, rows: 41 });
  expect(second.findings).toContainEqual({
    ...{ code: "pupils-changed", severity: "ask", place: null },
    ...{ measured: 40, expected: 100 },
  });
  expect(await pupilsNow()).toBe(100);
  expect(await states()).toEqual({ [first]: "accepted", [held]: "held" });
  expect(await codesOf(held)).toContain("ask pupils-changed");
  expect(await readdir(join(monitor.dataDir, "deliveries"))).toHaveLength(2);
});

test("accepted with a reason it counts, in the place of the one before, and the reason is kept", async () => {
  const { first, held } = await oneHeld();
  const result = await acceptDelivery(monitor.db, held, options());
  expect(result).toMatchObject({ outcome: "accepted", deliveryId: held, replaced: first, rows: 41 });
  expect(await pupilsNow()).toBe(40);
  expect(await states()).toEqual({ [first]: "superseded", [held]: "accepted" });
  expect(await decisions()).toEqual([{ id: held, action: "accepted", reason: REASON, by: "beheer" }]);
  expect(await codesOf(held)).toContain("ask pupils-changed");
});

test("handed over with a reason at once it is not held, and that reason is kept", async () => {
  await monitor.deliver(pupils("a", 100));
  const folder = await monitor.write(pupils("b", 40));
  const acceptance = { reason: REASON };
  const result = await receive(monitor.db, folder, { by: "proef", dataDir: monitor.dataDir, acceptance });
  expect(result.outcome).toBe("accepted");
  expect(await decisions()).toMatchObject([{ id: result.deliveryId, action: "accepted", reason: REASON }]);
});

test("a reason where nothing is asked is no decision", async () => {
  const folder = await monitor.write(pupils("a", 100));
  const acceptance = { reason: REASON };
  await receive(monitor.db, folder, { by: "proef", dataDir: monitor.dataDir, acceptance });
  expect(await decisions()).toEqual([]);
});

test("a reason that is too short is refused before anything happens", async () => {
  const { held } = await oneHeld();
  const before = await monitor.everything();
  await expect(acceptDelivery(monitor.db, held, { ...options(), reason: "ok" })).rejects.toMatchObject({
    code: "reason-length",
  });
  expect(await monitor.everything()).toEqual(before);
});

test("the same held delivery again stays one delivery, and comes in by itself once nothing is asked any more", async () => {
  const { first, held } = await oneHeld();
  expect(await monitor.deliver(pupils("b", 40))).toMatchObject({ outcome: "held", deliveryId: held });
  await withdrawDelivery(monitor.db, first, options());
  expect(await monitor.deliver(pupils("b", 40))).toMatchObject({ outcome: "accepted", deliveryId: held });
  expect(await states()).toEqual({ [first]: "withdrawn", [held]: "accepted" });
});

test("a newer delivery of the same period takes the place of a held one, which can then no longer be accepted", async () => {
  const { held } = await oneHeld();
  const newer = await monitor.deliver(pupils("c", 95));
  expect(newer.outcome).toBe("accepted");
  expect((await states())[held]).toBe("superseded");
  await expect(acceptDelivery(monitor.db, held, options())).rejects.toMatchObject({ code: "delivery-state" });
  expect(await pupilsNow()).toBe(95);
});

test("a held delivery is no measure for the next one", async () => {
  const { held } = await oneHeld();
  const next = await monitor.deliver(pupils("c", 38));
  expect(next.outcome).toBe("held");
  expect(next.findings).toContainEqual(expect.objectContaining({ code: "pupils-changed", expected: 100 }));
  expect((await states())[held]).toBe("superseded");
  // taken away, the one that counted is still the measure
  await withdrawDelivery(monitor.db, next.deliveryId, options());
  expect((await monitor.deliver(pupils("d", 37))).findings).toContainEqual(
    expect.objectContaining({ code: "pupils-changed", expected: 100 }),
  );
});

test("two people who accept at once: one does, the other is told that it counts already", async () => {
  const { held } = await oneHeld();
  const outcomes = await Promise.allSettled([1, 2].map(() => acceptDelivery(monitor.db, held, options())));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const lost = outcomes.find((one) => one.status === "rejected");
  expect(lost?.reason).toMatchObject({ code: "delivery-state" });
  expect(await decisions()).toHaveLength(1);
  expect(await pupilsNow()).toBe(40);
});

test("one accepts while another withdraws: whoever is first is followed by the other or wins, and nothing is half", async () => {
  const { held } = await oneHeld();
  await Promise.allSettled([
    acceptDelivery(monitor.db, held, options()),
    withdrawDelivery(monitor.db, held, options()),
  ]);
  // accepted first: the withdrawal takes its rows away; withdrawn first: the acceptance is refused
  const expected = (await decisions()).length === 2 ? 0 : 100;
  expect((await states())[held]).toBe("withdrawn");
  expect(await pupilsNow()).toBe(expected);
});

test("more is asked than the person saw: it stays held with the new question, and is accepted after another look", async () => {
  const { first, held } = await oneHeld();
  // somebody withdraws a school's worth of comparison: now the other school is missing as well
  await monitor.db.owner`
    insert into delivery.measure (delivery_id, measure, place, value) values (${first}, 'pupils', '99AB00', 60)`;
  await expect(acceptDelivery(monitor.db, held, options())).rejects.toMatchObject({ code: "delivery-new-questions" });
  expect(await codesOf(held)).toContain("ask site-gone");
  expect([await pupilsNow(), (await states())[held], await decisions()]).toEqual([100, "held", []]);
  await acceptDelivery(monitor.db, held, options());
  expect(await pupilsNow()).toBe(40);
});

test("kept files that are gone or changed are told, and the delivery stays held", async () => {
  const { held } = await oneHeld();
  const [row] = await monitor.db.owner`select digest from delivery.delivery where id = ${held}`;
  const kept = join(monitor.dataDir, "deliveries", row!.digest);
  await writeFile(join(kept, "enrolments.csv"), "reference\n");
  await expect(acceptDelivery(monitor.db, held, options())).rejects.toMatchObject({ code: "delivery-tampered" });
  await rm(kept, { recursive: true });
  await expect(acceptDelivery(monitor.db, held, options())).rejects.toMatchObject({ code: "delivery-files-gone" });
  expect([await pupilsNow(), (await states())[held]]).toEqual([100, "held"]);
});

test("a withdrawn delivery has no rows; its files, findings and the decision stay", async () => {
  const { deliveryId } = await monitor.deliver(pupils("a", 100));
  await withdrawDelivery(monitor.db, deliveryId, options());
  expect(await monitor.counts()).toMatchObject({ "enrolment.enrolment": 0, "enrolment.class_group": 0 });
  expect(await states()).toEqual({ [deliveryId]: "withdrawn" });
  expect(await decisions()).toMatchObject([{ id: deliveryId, action: "withdrawn", reason: REASON }]);
  expect(await readdir(join(monitor.dataDir, "deliveries"))).toHaveLength(1);
  await expect(withdrawDelivery(monitor.db, deliveryId, options())).rejects.toMatchObject({ code: "delivery-state" });
});

test("a replaced delivery comes back as a new one, whatever the checks ask about it, with the reason", async () => {
  const wrong = await oneHeld();
  await acceptDelivery(monitor.db, wrong.held, options());
  const back = await restoreDelivery(monitor.db, wrong.first, options());
  expect(back).toMatchObject({ outcome: "accepted", replaced: wrong.held, rows: 101 });
  expect(back.deliveryId).not.toBe(wrong.first);
  expect(await pupilsNow()).toBe(100);
  expect((await decisions()).at(-1)).toMatchObject({ id: back.deliveryId, action: "restored", reason: REASON });
  await expect(restoreDelivery(monitor.db, wrong.first, options())).rejects.toThrow(/telt al mee, onder nummer/);
});

test("the server ends the connection while a held delivery is accepted: it waits as before, or counts, and nothing is half", async () => {
  await monitor.deliver(pupils("a", 4000));
  const { deliveryId: held } = await monitor.deliver(pupils("b", 1900));
  let outcome = "";
  const accepting = acceptDelivery(monitor.db, held, options()).then(
    () => (outcome = "accepted"),
    (error: Error) => (outcome = error.name),
  );
  for (let ended = 0; ended === 0 && outcome === ""; ) {
    const killed = await monitor.db.owner`
      select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'monitor_load' and datname = current_database() and xact_start is not null`;
    ended = killed.length;
  }
  await accepting;
  expect(outcome).not.toBe("accepted");
  expect([await pupilsNow(), (await states())[held], await decisions()]).toEqual([4000, "held", []]);
  await acceptDelivery(monitor.db, held, options());
  expect(await pupilsNow()).toBe(1900);
});

test("a number that nobody has is told as such", async () => {
  for (const decide of [acceptDelivery, withdrawDelivery, restoreDelivery]) {
    await expect(decide(monitor.db, 999, options())).rejects.toMatchObject({ code: "delivery-unknown" });
  }
});
