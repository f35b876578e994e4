import { beforeEach, expect, test } from "vitest";
import { delivering } from "./delivering.ts";

const { started, deliver } = delivering();

let first: string;
let held: string;
beforeEach(async () => {
  await started.database.owner`truncate enrolment.enrolment, enrolment.class_group, delivery.delivery, delivery.finding,
    delivery.measure, delivery.decision, audit.access_event`;
  first = await deliver("a", 100);
  held = await deliver("b", 40);
});

const REASON = "De fusie van augustus: deze leerlingen zitten nu elders.";
const decide = async (mutation: string, id: string, reason = REASON) =>
  (await started.api.as("steward", "99001"))(
    `mutation Decide($id: ID!, $reason: String!) { done: ${mutation}(id: $id, reason: $reason) {
      id status decisions { reason } } }`,
    { id, reason },
  );
const count = async (table: string) =>
  Number((await started.database.owner.unsafe(`select count(*) from ${table}`))[0]!.count);
const rowsOfAccepted = async () => {
  const [row] = await started.database
    .owner`select coalesce(sum((manifest #>> '{counts,delivered}')::int), 0)::int as rows
    from delivery.delivery where status = 'accepted'`;
  return row!.rows;
};
/** The rows of class groups and enrolments are those of the deliveries that count. */
const requireWhole = async () =>
  expect((await count("enrolment.enrolment")) + (await count("enrolment.class_group"))).toBe(await rowsOfAccepted());

test("a delivery that several accept at once is accepted once, and the others hear that it counts already", async () => {
  const answers = await Promise.all([1, 2, 3, 4].map(() => decide("acceptDelivery", held)));
  expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  for (const { errors = [] } of answers)
    for (const { extensions } of errors) expect(extensions).toMatchObject({ reason: "delivery-state" });
  expect(await count("delivery.decision")).toBe(1);
  await requireWhole();
});

test("accepting, withdrawing and bringing back at once leave whole deliveries", async () => {
  await decide("withdrawDelivery", first);
  await Promise.all([
    decide("acceptDelivery", held),
    decide("withdrawDelivery", held),
    decide("restoreDelivery", first),
    decide("restoreDelivery", first),
    decide("withdrawDelivery", first),
  ]);
  await requireWhole();
  expect(await started.database.owner`select from delivery.delivery where status = 'accepted'`).toHaveLength(
    (await count("enrolment.enrolment")) > 0 ? 1 : 0,
  );
});

test("a reason is kept to the letter, and is text: no page and no database runs it", async () => {
  const reason = `<script>alert(1)</script> '); drop table delivery.delivery; -- \${process.exit()}`;
  const { data } = await decide("acceptDelivery", held, reason);
  expect(data.done.decisions).toEqual([{ reason }]);
  await requireWhole();
});

test("what is no number of a delivery is no delivery", async () => {
  for (const id of ["", "0", "-1", "1e3", "١", `${held} or 1=1`, "9".repeat(15), "9".repeat(40), "__proto__"]) {
    const { errors } = await decide("withdrawDelivery", id);
    expect(errors?.[0]?.extensions).toEqual({ code: "NOT_FOUND" });
  }
  expect(await count("delivery.decision")).toBe(0);
});
