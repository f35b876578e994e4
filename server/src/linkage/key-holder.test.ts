import { expect, test } from "vitest";
import { blind } from "./blind.ts";
import { INVALID_POINTS } from "./invalid-points.fixture.ts";
import { type EvaluationCount, type KeyHolderOptions, keyHolder } from "./key-holder.ts";
import { lettersOf } from "./letters.ts";
import { gateWith, keyPairOf, ringOf, sourceOf, testCitizenNumbers } from "./linkage.fixture.ts";
import { privateInputOf, purposeOf } from "./purpose.ts";
import { MOST_ELEMENTS } from "./wire.ts";

const keys = keyPairOf(1);
const info = purposeOf("2025-2026");
const blinded = testCitizenNumbers(5).map((number) => lettersOf(blind(privateInputOf(number)).blinded));
const [element, other] = blinded as [string, string];
const evaluate = (body: unknown) => ({ method: "POST", path: "/evaluate", body });

/** A key holder that knows one source, asked by that source; and what it counted. */
function holderFor(source = sourceOf(), options: Partial<KeyHolderOptions> = {}) {
  const counts: EvaluationCount[] = [];
  const gate = gateWith(source);
  const holder = keyHolder({ keys: ringOf(keys), gate, onCount: (count) => counts.push(count), ...options });
  const ask = (request: Parameters<typeof holder.answer>[0]) => holder.answer(request, source);
  return { holder, ask, counts };
}

test("a key holder gives its public keys to anyone, and never a secret key", async () => {
  const later = keyPairOf(2);
  const { holder } = holderFor(sourceOf(), { keys: [...ringOf(keys), { from: "2026-2027", ...later }] });
  const answer = await holder.answer({ method: "GET", path: "/public-key" }, undefined);
  expect(answer).toEqual({
    status: 200,
    body: {
      suite: "POPRF(ristretto255-SHA512)",
      keys: [
        { from: null, publicKey: lettersOf(keys.publicKey) },
        { from: "2026-2027", publicKey: lettersOf(later.publicKey) },
      ],
    },
  });
  for (const { secretKey } of [keys, later]) expect(JSON.stringify(answer)).not.toContain(lettersOf(secretKey));
});

test("a key holder evaluates for nobody whom it does not know", async () => {
  const { holder, counts } = holderFor();
  const answer = await holder.answer(evaluate({ info, elements: [element] }), undefined);
  expect(answer).toMatchObject({ status: 401, body: { refused: "not-authenticated" } });
  expect(counts).toEqual([]);
});

test("a key holder records who asked how many for which school year, and nothing else", async () => {
  const { ask, counts } = holderFor();
  expect((await ask(evaluate({ info, elements: [element, other] }))).status).toBe(200);
  expect((await ask(evaluate({ info, elements: [element] }))).status).toBe(200);
  const account = { level: "info", source: "Proefgemeente", schoolYear: "2025-2026", bridge: false, cap: 10_500 };
  expect(counts).toEqual([
    { ...account, elements: 2, total: 2 },
    { ...account, elements: 1, total: 3 },
  ]);
});

test("the same batch asked again gets the same answer and is not counted again", async () => {
  const { ask, counts } = holderFor(sourceOf({ persons: { "2025-2026": 2 } }));
  const question = evaluate({ info, elements: [element, other] });
  const [first, again] = [await ask(question), await ask(question)];
  expect(again.status).toBe(200);
  expect((again.body as { evaluated: string[] }).evaluated).toEqual((first.body as { evaluated: string[] }).evaluated);
  expect(counts.map(({ total }) => total)).toEqual([2, 2]);
  // another order or another purpose is another batch
  expect((await ask(evaluate({ info, elements: [other, element] }))).status).toBe(403);
});

test("a source gets five per cent more than it expects, and beyond that nothing but an alarm", async () => {
  const { ask, counts } = holderFor(sourceOf({ persons: { "2025-2026": 3 } }));
  for (const one of blinded.slice(0, 4)) expect((await ask(evaluate({ info, elements: [one] }))).status).toBe(200);
  const beyond = await ask(evaluate({ info, elements: [blinded[4]!] }));
  expect(beyond).toMatchObject({ status: 403, body: { refused: "cap-exceeded" } });
  expect(beyond.body).not.toHaveProperty("evaluated");
  expect(counts.map(({ level, total }) => [level, total])).toEqual([
    ["info", 1],
    ["info", 2],
    ["info", 3],
    ["info", 4],
    ["alarm", 4],
  ]);
});

test("a source gets evaluations for the school years of its agreement only", async () => {
  const { ask, counts } = holderFor(sourceOf({ persons: { "2025-2026": 10 } }));
  const elements = [element];
  expect((await ask(evaluate({ info, elements }))).status).toBe(200);
  const refused = { status: 403, body: { refused: "purpose-not-permitted" } };
  expect(await ask(evaluate({ info: purposeOf("2024-2025"), elements }))).toMatchObject(refused);
  expect(counts).toHaveLength(1);
});

test("linking a school year to the next one needs a permission of its own, and has a count of its own", async () => {
  const persons = { "2025-2026": 1 };
  const bridge = evaluate({ info: purposeOf("2024-2025"), elements: [element], bridge: true });
  const without = holderFor(sourceOf({ persons }));
  expect(await without.ask(bridge)).toMatchObject({ status: 403, body: { refused: "bridge-not-permitted" } });
  const permitted = holderFor(sourceOf({ persons, bridge: true }));
  expect((await permitted.ask(evaluate({ info, elements: [element] }))).status).toBe(200);
  expect((await permitted.ask(bridge)).status).toBe(200);
  expect(permitted.counts.map(({ schoolYear, total }) => [schoolYear, total])).toEqual([
    ["2025-2026", 1],
    ["2024-2025", 1],
  ]);
});

test("a key holder evaluates for the school years that it permits only", async () => {
  const { ask } = holderFor(sourceOf(), { schoolYears: ["2025-2026"] });
  expect((await ask(evaluate({ info, elements: [element] }))).status).toBe(200);
  const refused = { status: 403, body: { refused: "purpose-not-permitted" } };
  expect(await ask(evaluate({ info: purposeOf("2024-2025"), elements: [element] }))).toMatchObject(refused);
});

test("a key holder that has too much to do says so and counts nothing", async () => {
  const work = { isFull: true, evaluate: () => Promise.reject(new Error("must not be asked")) };
  const { ask, counts } = holderFor(sourceOf(), { work });
  const busy = { status: 503, body: { refused: "busy" } };
  expect(await ask(evaluate({ info, elements: [element] }))).toMatchObject(busy);
  expect(counts).toEqual([]);
});

test.each(["", "onderwijs-jeugd/v2/2025-2026", "test info", "onderwijs-jeugd/v1/2025-2029"])(
  "a key holder refuses the purpose '%s' and counts nothing",
  async (wrong) => {
    const { ask, counts } = holderFor();
    expect(await ask(evaluate({ info: wrong, elements: [element] }))).toMatchObject({ status: 403 });
    expect(counts).toEqual([]);
  },
);

test.each(INVALID_POINTS)("a key holder refuses a request with $kind and counts nothing", async ({ bytes }) => {
  const { ask, counts } = holderFor();
  const answer = await ask(evaluate({ info, elements: [element, lettersOf(bytes)] }));
  expect([400, 422]).toContain(answer.status);
  expect(answer.body).toHaveProperty("refused");
  expect(answer.body).not.toHaveProperty("evaluated");
  expect(counts).toEqual([]);
});

test("a key holder refuses a request that has not the agreed form", async () => {
  const { ask } = holderFor();
  const malformed: unknown[] = [
    undefined,
    null,
    "text",
    {},
    { info, elements: [] },
    { info, elements: element },
    { info, elements: [element.toUpperCase()] },
    { info, elements: [element], citizenNumber: "" },
    { info, elements: [element], bridge: false },
    { info, elements: Array.from({ length: MOST_ELEMENTS + 1 }, () => element) },
    { info: "x".repeat(101), elements: [element] },
  ];
  for (const body of malformed)
    expect(await ask(evaluate(body))).toMatchObject({ status: 400, body: { refused: "malformed-request" } });
});

test("a key holder has no other addresses", async () => {
  const { ask } = holderFor();
  for (const [method, path] of [
    ["GET", "/evaluate"],
    ["POST", "/public-key"],
    ["POST", "/health"],
    ["GET", "/"],
    ["GET", "/secret-key"],
    ["GET", "/sources"],
  ] as const)
    expect(await ask({ method, path })).toMatchObject({ status: 404, body: { refused: "not-found" } });
});

test("who keeps watch sees whether there is an alarm, and no count", async () => {
  let alarm = false;
  const { holder } = holderFor(sourceOf(), { hasAlarm: () => alarm });
  const health = () => holder.answer({ method: "GET", path: "/health" }, undefined);
  expect(await health()).toEqual({ status: 200, body: { state: "ok" } });
  alarm = true;
  expect(await health()).toEqual({ status: 503, body: { state: "alarm" } });
});

test("a refusal never repeats what a source sent by mistake", async () => {
  const { ask } = holderFor();
  for (const number of testCitizenNumbers(20)) {
    const mistakes = [
      { info: number, elements: [element] },
      { info, elements: [number] },
      { [number]: number },
      number,
    ];
    for (const body of mistakes) expect(JSON.stringify(await ask(evaluate(body)))).not.toContain(number);
    expect(JSON.stringify(await ask({ method: "GET", path: `/${number}` }))).not.toContain(number);
  }
});
