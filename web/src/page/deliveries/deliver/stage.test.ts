import fc from "fast-check";
import { expect, test } from "vitest";
import { type Event, type NewDelivery, NOTHING, next, type Prepared, STEPS, stepOf } from "./stage.ts";

const prepared = {
  key: "k",
  manifest: {} as Prepared["manifest"],
  files: [{ name: "manifest.json", content: new Blob(["12345"]) }],
};
const problem = (code: string) => ({ code, message: "Er is iets.", remedy: "Doe iets." });
const after = (...events: readonly Event[]): NewDelivery => events.reduce(next, NOTHING);
const ready: readonly Event[] = [
  { type: "preparing" },
  { type: "news", key: "k", news: { kind: "done", manifest: prepared.manifest, files: prepared.files } },
];
const sending: readonly Event[] = [...ready, { type: "sending", prepared }];

test("a delivery goes from preparing by way of the report and sending to its outcome", () => {
  expect(after(...ready).stage).toEqual({ at: "report", prepared });
  expect(after(...sending).stage).toEqual({ at: "send", prepared, sent: 0, total: 5 });
  const done = after(...sending, { type: "all-sent" }, { type: "outcome", outcome: "held", deliveryId: 3 });
  expect(done.stage).toEqual({ at: "outcome", outcome: "held", deliveryId: 3 });
});

test("when the connection is lost the same delivery can be sent again", () => {
  const lost = after(...sending, { type: "not-sent", problem: problem("monitor-unreachable") });
  expect(lost.stage).toMatchObject({ at: "interrupted", prepared });
  expect(
    after(...sending, { type: "all-sent" }, { type: "not-sent", problem: problem("UNAUTHENTICATED") }).stage.at,
  ).toBe("interrupted");
});

test("when the monitor does not take it another delivery is needed", () => {
  const refused = after(
    ...sending,
    { type: "all-sent" },
    { type: "not-sent", problem: problem("delivery-unknown-site") },
  );
  expect(refused.stage.at).toBe("refused");
});

test("what went wrong while preparing leads back to the choice of files, with the remarks on them", () => {
  const found = { code: "date-form", severity: "error", file: "a.csv", row: 2, field: "van", reason: "r", remedy: "m" };
  const back = after(
    { type: "preparing" },
    { type: "news", key: "k", news: { kind: "problems", problems: [found as never] } },
    { type: "news", key: "k", news: { kind: "failed", ...problem("nothing-delivered") } },
  );
  expect(back.stage).toMatchObject({ at: "choose", refused: { code: "nothing-delivered" } });
  expect(back.found).toEqual([found]);
});

test("news of what was cancelled changes nothing, in whatever order it comes", () => {
  const events = fc.constantFrom<Event>(
    ...ready.slice(1),
    { type: "sent", sent: 1, total: 5 },
    { type: "all-sent" },
    { type: "outcome", outcome: "accepted", deliveryId: 1 },
    { type: "not-sent", problem: problem("monitor-unreachable") },
  );
  fc.assert(
    fc.property(fc.array(events), (late) => {
      expect(late.reduce(next, after(...sending, { type: "start-over" }))).toEqual(NOTHING);
    }),
  );
});

test("every stage belongs to one of the five steps", () => {
  const seen = [NOTHING, after(...ready), after(...sending), after({ type: "preparing" })].map(({ stage }) =>
    stepOf(stage),
  );
  expect(seen).toEqual(["choose", "report", "send", "prepare"]);
  expect(STEPS).toContain(stepOf({ at: "refused", prepared, problem: problem("x") }));
});
