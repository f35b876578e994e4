import { expect, test } from "vitest";
import { startMonitor } from "./receiving.ts";
import { attendance, enrolment, enrolments, schoolClass, spell } from "./sample-deliveries.ts";

const monitor = startMonitor();
const many = (name: string) => enrolments(Array.from({ length: 400 }, (_, index) => enrolment(`${name}${index}`)));
const accepted = async () =>
  (await monitor.db.owner`select id::int from delivery.delivery where status = 'accepted' order by id`).map(
    ({ id }) => id,
  );

test("of deliveries of one organisation that arrive together the last one stands, whole and alone", async () => {
  const folders = await Promise.all(["a", "b", "c", "d", "e"].map((name) => monitor.write(many(name))));
  const results = await Promise.all(folders.map((folder) => monitor.receive(folder)));
  const last = Math.max(...results.map(({ deliveryId }) => deliveryId));
  expect(await accepted()).toEqual([last]);
  const [rows] = await monitor.db.owner`
    select count(*)::int as rows, count(distinct left(reference, 1))::int as sources, min(delivery_id)::int as delivery
    from enrolment.enrolment`;
  expect(rows).toEqual({ rows: 400, sources: 1, delivery: last });
});

test("the same delivery handed over several times at once is accepted once", async () => {
  const folder = await monitor.write(many("a"));
  const results = await Promise.all([1, 2, 3, 4].map(() => monitor.receive(folder)));
  expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(["accepted", ...Array(3).fill("unchanged")]);
  expect(new Set(results.map(({ deliveryId }) => deliveryId)).size).toBe(1);
  expect(await monitor.counts()).toMatchObject({ "enrolment.enrolment": 400, "enrolment.class_group": 1 });
});

test("a board and one of its schools that deliver the same pupils at once: one of them is refused", async () => {
  const folders = await Promise.all([many("a"), { ...many("b"), organisation: "99AA" }].map(monitor.write));
  const outcomes = await Promise.allSettled(folders.map((folder) => monitor.receive(folder)));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await monitor.counts()).toMatchObject({ "enrolment.enrolment": 400 });
});

test("deliveries of different organisations and kinds arrive side by side", async () => {
  const contents = [
    many("a"),
    attendance([spell("a1"), spell("a2")]),
    enrolments([enrolment("z", { site: "99BA00" })], { organisation: "99002" }, [schoolClass({ site: "99BA00" })]),
  ];
  const results = await Promise.all(contents.map((content) => monitor.deliver(content)));
  expect(results.map(({ outcome, rows }) => [outcome, rows])).toEqual([
    ["accepted", 401],
    ["accepted", 2],
    ["accepted", 2],
  ]);
});
