import { expect, test } from "vitest";
import { blind } from "./blind.ts";
import { INVALID_POINTS } from "./invalid-points.fixture.ts";
import { type EvaluationCount, keyHolder } from "./key-holder.ts";
import { lettersOf } from "./letters.ts";
import { keyPairOf, testCitizenNumbers } from "./linkage.fixture.ts";
import { privateInputOf, purposeOf } from "./purpose.ts";
import { MOST_ELEMENTS } from "./wire.ts";

const keys = keyPairOf(1);
const info = purposeOf("2025-2026");
const element = lettersOf(blind(privateInputOf("999900006")).blinded);
const evaluate = (body: unknown) => ({
  method: "POST",
  path: "/evaluate",
  body,
});

test("a key holder gives its public key to anyone, and never its secret key", () => {
  const answer = keyHolder({ keys })({ method: "GET", path: "/public-key" });
  expect(answer).toEqual({
    status: 200,
    body: {
      suite: "POPRF(ristretto255-SHA512)",
      publicKey: lettersOf(keys.publicKey),
    },
  });
  expect(JSON.stringify(answer)).not.toContain(lettersOf(keys.secretKey));
});

test("a key holder records how many it evaluated and for which purpose, and nothing else", () => {
  const counts: EvaluationCount[] = [];
  const holder = keyHolder({
    keys,
    onEvaluated: (count) => counts.push(count),
  });
  expect(holder(evaluate({ info, elements: [element, element] })).status).toBe(200);
  expect(holder(evaluate({ info, elements: [element] })).status).toBe(200);
  expect(counts).toEqual([
    { purpose: info, elements: 2, total: 2 },
    { purpose: info, elements: 1, total: 3 },
  ]);
});

test("a key holder evaluates for the school years that it permits only", () => {
  const holder = keyHolder({ keys, schoolYears: ["2025-2026"] });
  expect(holder(evaluate({ info, elements: [element] })).status).toBe(200);
  const other = holder(evaluate({ info: purposeOf("2024-2025"), elements: [element] }));
  expect(other).toMatchObject({
    status: 403,
    body: { refused: "purpose-not-permitted" },
  });
});

test.each(["", "onderwijs-jeugd/v2/2025-2026", "test info", "onderwijs-jeugd/v1/2025-2029"])(
  "a key holder refuses the purpose '%s' and counts nothing",
  (wrong) => {
    const counts: EvaluationCount[] = [];
    const holder = keyHolder({
      keys,
      onEvaluated: (count) => counts.push(count),
    });
    expect(holder(evaluate({ info: wrong, elements: [element] }))).toMatchObject({
      status: 403,
    });
    expect(counts).toEqual([]);
  },
);

test.each(INVALID_POINTS)("a key holder refuses a request with $kind and counts nothing", ({ bytes }) => {
  const counts: EvaluationCount[] = [];
  const holder = keyHolder({
    keys,
    onEvaluated: (count) => counts.push(count),
  });
  const answer = holder(evaluate({ info, elements: [element, lettersOf(bytes)] }));
  expect([400, 422]).toContain(answer.status);
  expect(answer.body).toHaveProperty("refused");
  expect(answer.body).not.toHaveProperty("evaluated");
  expect(counts).toEqual([]);
});

test("a key holder refuses a request that has not the agreed form", () => {
  const holder = keyHolder({ keys });
  const malformed: unknown[] = [
    undefined,
    null,
    "text",
    {},
    { info, elements: [] },
    { info, elements: element },
    { info, elements: [element.toUpperCase()] },
    { info, elements: [element], citizenNumber: "" },
    {
      info,
      elements: Array.from({ length: MOST_ELEMENTS + 1 }, () => element),
    },
    { info: "x".repeat(101), elements: [element] },
  ];
  for (const body of malformed)
    expect(holder(evaluate(body))).toMatchObject({
      status: 400,
      body: { refused: "malformed-request" },
    });
});

test("a key holder has no other addresses", () => {
  const holder = keyHolder({ keys });
  for (const [method, path] of [
    ["GET", "/evaluate"],
    ["POST", "/public-key"],
    ["GET", "/"],
    ["GET", "/secret-key"],
  ] as const)
    expect(holder({ method, path })).toMatchObject({
      status: 404,
      body: { refused: "not-found" },
    });
});

test("a refusal never repeats what a source sent by mistake", () => {
  const holder = keyHolder({ keys });
  for (const number of testCitizenNumbers(20)) {
    const mistakes = [
      { info: number, elements: [element] },
      { info, elements: [number] },
      { [number]: number },
      number,
    ];
    for (const body of mistakes) expect(JSON.stringify(holder(evaluate(body)))).not.toContain(number);
    expect(JSON.stringify(holder({ method: "GET", path: `/${number}` }))).not.toContain(number);
  }
});
