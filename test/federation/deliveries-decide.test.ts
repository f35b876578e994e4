import { beforeEach, describe, expect, test } from "vitest";
import { delivering } from "./delivering.ts";

const REASON = "De fusie van augustus: deze leerlingen zitten nu elders.";
const { started, deliver } = delivering();

let first: string;
let held: string;
beforeEach(async () => {
  await started.database.owner`truncate enrolment.enrolment, enrolment.class_group, delivery.delivery, delivery.finding,
    delivery.measure, delivery.decision, audit.access_event`;
  first = await deliver("a", 100);
  held = await deliver("b", 40);
});

const steward = () => started.api.as("steward", "99001");
const decide = (mutation: string, id: string, reason = REASON) =>
  [
    `mutation Decide($id: ID!, $reason: String!) { done: ${mutation}(id: $id, reason: $reason) {
      id status decisions { action reason by } } }`,
    { id, reason },
  ] as const;
const pupilsNow = async () =>
  (await started.database.owner`select count(*)::int as count from enrolment.enrolment`)[0]!.count;
const logged = async () =>
  (await started.database.owner`select role, action, target, allowed from audit.access_event order by id`).map(
    (row) => ({
      ...row,
    }),
  );

describe("the steward of a board", () => {
  test("reads what the checks found, in words with the numbers, and what changed", async () => {
    const { data, errors } = await (await steward())(
      `query One($id: ID!) { delivery(id: $id) { status schoolYear demo receivedBy comparedWith unlinkedReasons { rows }
        findings { code rung severity place measured expected title { nl } explanation { nl en } remedy { nl } }
        comparison { measure label { nl } place now before } decisions { action } } }`,
      { id: held },
    );
    expect(errors).toBeUndefined();
    const { findings, comparison, ...delivery } = data.delivery;
    expect(delivery).toEqual({
      ...{ status: "held", schoolYear: "2025-2026", demo: true, receivedBy: "proef", comparedWith: first },
      ...{ unlinkedReasons: [], decisions: [] },
    });
    expect(findings[0]).toMatchObject({ code: "pupils-changed", rung: "previous", severity: "ask", place: null });
    expect(findings[0].explanation.nl).toContain("telt 40 leerlingen, verwacht naar de vorige levering: 100");
    expect(findings[0].explanation.en).toContain("has 40 pupils");
    expect(findings[0].remedy.nl).toMatch(/juiste periode/);
    const ofSite = findings.find((one: { place: string | null }) => one.place === "99AA00");
    expect(ofSite.explanation.nl).toMatch(/^Proefschool 99AA00 \(99AA00\) telt 40/);
    expect(comparison).toContainEqual({
      ...{ measure: "pupils", label: { nl: "leerlingen" }, place: null },
      ...{ now: 40, before: 100 },
    });
  });

  test("accepts it with a reason: it counts, and the decision is shown with who took it", async () => {
    const { data, errors } = await (await steward())(...decide("acceptDelivery", held));
    expect(errors).toBeUndefined();
    expect(data.done).toEqual({
      ...{ id: held, status: "accepted" },
      decisions: [{ action: "accepted", reason: REASON, by: "steward" }],
    });
    expect(await pupilsNow()).toBe(40);
  });

  test("withdraws one, and brings it back as a new one", async () => {
    const ask = await steward();
    expect((await ask(...decide("withdrawDelivery", first))).data.done.status).toBe("withdrawn");
    expect(await pupilsNow()).toBe(0);
    const { data } = await ask(...decide("restoreDelivery", first));
    expect(data.done).toMatchObject({ status: "accepted", decisions: [{ action: "restored" }] });
    expect(data.done.id).not.toBe(first);
    expect(await pupilsNow()).toBe(100);
  });

  test("is told in Dutch, with a remedy, why something is not done", async () => {
    const { data, errors } = await (await steward())(...decide("acceptDelivery", first));
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining("telt al mee"),
        extensions: { code: "REFUSED", reason: "delivery-state", remedy: expect.stringMatching(/\.$/) },
      },
    ]);
  });

  test.each([
    ["no reason", "", "reason-length"],
    ["one word", "ok", "reason-length"],
    ["a book", "x".repeat(501), "reason-length"],
    ["a citizen number", "Leerling 999900006 is vertrokken", "reason-citizen-number"],
  ])("gives %s as a reason: refused, and nothing has changed", async (_, reason, code) => {
    for (const mutation of ["acceptDelivery", "withdrawDelivery", "restoreDelivery"]) {
      const { errors } = await (await steward())(...decide(mutation, held, reason));
      expect(errors?.[0]?.extensions).toMatchObject({ code: "REFUSED", reason: code });
    }
    expect(await pupilsNow()).toBe(100);
    const kept = JSON.stringify(await started.database.owner`select * from delivery.decision, audit.access_event`);
    expect(kept).not.toContain("999900006");
  });
});

const OTHERS = [
  ["steward", "99002"],
  ["steward", "0153"],
  ["school", "99AA00"],
  ["municipality", "0153"],
  ["alliance", "PO2302"],
  ["connector", "IR-TWENTE"],
  ["provider", "98000001"],
] as const;

describe.each(OTHERS)("a %s of %s", (role, scope) => {
  test("sees no delivery of the board, finding or decision, and decides about none", async () => {
    const ask = await started.api.as(role, scope);
    const seen = await ask(
      `query One($id: ID!) { delivery(id: $id) { id } deliveries { id findings { code } }
      linkageQuality { rows } }`,
      { id: held },
    );
    expect(seen.data).toEqual({ delivery: null, deliveries: [], linkageQuality: [] });
    for (const mutation of ["acceptDelivery", "withdrawDelivery", "restoreDelivery"]) {
      const [forbidden, absent] = await Promise.all([held, "999999"].map((id) => ask(...decide(mutation, id))));
      expect(forbidden).toEqual(absent);
      expect(forbidden?.errors?.[0]?.extensions).toEqual({ code: "NOT_FOUND" });
    }
    expect(await pupilsNow()).toBe(100);
    expect(await started.database.owner`select from delivery.decision`).toHaveLength(0);
  });
});

test("an administrator decides about the delivery of any organisation", async () => {
  const ask = await started.api.as("administrator");
  expect((await ask(...decide("acceptDelivery", held))).data.done.status).toBe("accepted");
});

test("who is not signed in decides nothing", async () => {
  const { errors } = await started.api.anonymous(...decide("acceptDelivery", held));
  expect(errors?.[0]?.extensions).toEqual({ code: "UNAUTHENTICATED" });
  expect(await pupilsNow()).toBe(100);
});

test("every attempt to decide is written to the log of access, also one that was refused", async () => {
  await (await steward())(...decide("acceptDelivery", held));
  await (await started.api.as("steward", "99002"))(...decide("withdrawDelivery", held));
  expect(await logged()).toEqual([
    { role: "steward", action: "delivery.accept", target: held, allowed: true },
    { role: "steward", action: "delivery.withdraw", target: held, allowed: false },
  ]);
});

test("what cannot be written to the log is not decided", async () => {
  await started.database.owner`revoke insert on audit.access_event from monitor_api`;
  try {
    const { errors } = await (await steward())(...decide("acceptDelivery", held));
    expect(errors?.[0]?.extensions.code).toBe("INTERNAL");
    expect(await pupilsNow()).toBe(100);
  } finally {
    await started.database.owner`grant insert on audit.access_event to monitor_api`;
  }
});

test.each(["0", "-1", "1e3", "99999999999999999999", "1 or 1=1", "'", ""])("the id %j is nobody's", async (id) => {
  const ask = await started.api.as("administrator");
  expect(await ask(`query One($id: ID!) { delivery(id: $id) { id } }`, { id })).toEqual({ data: { delivery: null } });
  const { errors } = await ask(...decide("acceptDelivery", id));
  expect(errors?.[0]?.extensions).toEqual({ code: "NOT_FOUND" });
});

test("another site's page cannot decide in the name of who is signed in: a form is no request of ours", async () => {
  const cookie = await started.api.cookieOf("steward", "99001");
  const [query, variables] = decide("acceptDelivery", held);
  const payload = JSON.stringify({ query, variables });
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
    const headers = { cookie, "content-type": type };
    const answer = await started.api.app.inject({ method: "POST", url: "/graphql", headers, payload });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  }
  const address = `/graphql?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
  expect((await started.api.app.inject({ method: "GET", url: address, headers: { cookie } })).statusCode).toBe(404);
  expect(await pupilsNow()).toBe(100);
});
