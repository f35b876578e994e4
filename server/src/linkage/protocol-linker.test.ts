import { describe, expect, test } from "vitest";
import { identifierOf, isIdentifier } from "./identifier.ts";
import type { Carry } from "./key-holder-client.ts";
import { holdersInMemory, keyPairOf, sourceOf, TEST_TOKEN, testCitizenNumbers } from "./linkage.fixture.ts";
import { copied, nobleProtocol } from "./noble.fixture.ts";
import { protocolLinker } from "./protocol-linker.ts";
import { DATASET, privateInputOf } from "./purpose.ts";

const numbers = testCitizenNumbers(7);
const schoolYear = "2025-2026";

async function idsOf(
  holders: ReturnType<typeof holdersInMemory>,
  asked = numbers,
  year: "2025-2026" | "2024-2025" = schoolYear,
) {
  const answers = await protocolLinker({
    ...holders,
    schoolYear: year,
  }).identify(asked);
  return answers.map((answer) => ("id" in answer ? answer.id : answer.unlinked));
}

describe("identifiers", () => {
  test("of a pupil are the same from a school, a municipality and a leerplicht file", async () => {
    const holders = holdersInMemory();
    const [pupil] = numbers as [string];
    const fromSchool = await idsOf(holders, [numbers[1]!, pupil]);
    const fromMunicipality = await idsOf(holders, [` ${pupil}`]);
    const fromLeerplicht = await idsOf(holders, [pupil, numbers[2]!, pupil]);
    expect(isIdentifier(fromSchool[1]!)).toBe(true);
    expect(fromMunicipality).toEqual([fromSchool[1]]);
    expect(fromLeerplicht[0]).toBe(fromSchool[1]);
    expect(fromLeerplicht[2]).toBe(fromSchool[1]);
  });

  test("are what two key holders with these keys would compute for the numbers directly", async () => {
    const protocol = nobleProtocol("onderwijs-jeugd/v1/2025-2026");
    const expected = numbers.map((number) => {
      const outputs = [1, 2].map((seed) =>
        protocol.evaluate(copied(keyPairOf(seed).secretKey), Uint8Array.from(privateInputOf(number))),
      );
      return identifierOf(outputs, DATASET);
    });
    expect(await idsOf(holdersInMemory())).toEqual(expected);
  });

  test("differ between persons, and for the same person between school years", async () => {
    const holders = holdersInMemory();
    const ids = [...(await idsOf(holders)), ...(await idsOf(holders, numbers, "2024-2025"))];
    expect(new Set(ids).size).toBe(2 * numbers.length);
  });

  test("change when either key holder changes its key, or when the key holders change places", async () => {
    const [first, second, other] = [keyPairOf(1), keyPairOf(2), keyPairOf(3)];
    const pairs = [
      [first, second],
      [other, second],
      [first, other],
      [second, first],
    ] as const;
    const ids = await Promise.all(pairs.map(([k1, k2]) => idsOf(holdersInMemory(k1, k2), [numbers[0]!])));
    expect(new Set(ids.flat()).size).toBe(pairs.length);
  });
});

describe("the linker", () => {
  test("answers each number in its own place, with the reason where it cannot be linked", async () => {
    const [one, two] = numbers as [string, string];
    const asked = ["", one, "000000000", two, "999999999", "12345", one, `${one.slice(0, 8)}0`];
    const answers = await protocolLinker({
      ...holdersInMemory(),
      schoolYear,
      batchSize: 1,
    }).identify(asked);
    const [idOne, idTwo] = await idsOf(holdersInMemory(), [one, two]);
    expect(answers).toEqual([
      { unlinked: "absent" },
      { id: idOne },
      { unlinked: "unknown" },
      { id: idTwo },
      { unlinked: "unborn" },
      { unlinked: "malformed" },
      { id: idOne },
      { unlinked: "checksum" },
    ]);
  });

  test("sends each different number once, in batches, and the same elements to both key holders", async () => {
    const holders = holdersInMemory();
    const linker = protocolLinker({ ...holders, schoolYear, batchSize: 3 });
    await linker.identify([...numbers, ...numbers]);
    const sentTo = (host: string) =>
      holders.requests.filter(({ url }) => url === `http://${host}/evaluate`).map(({ body }) => JSON.parse(body));
    expect(sentTo("k1").map(({ elements }) => elements.length)).toEqual([3, 3, 1]);
    expect(sentTo("k2")).toEqual(sentTo("k1"));
    expect(new Set(sentTo("k1").flatMap(({ elements }) => elements)).size).toBe(numbers.length);
  });

  test("never sends the same element twice for one number, so that a key holder cannot tell that a pupil comes back", async () => {
    const holders = holdersInMemory();
    await idsOf(holders);
    await idsOf(holders);
    const elements = holders.requests
      .filter(({ url }) => url === "http://k1/evaluate")
      .flatMap(({ body }) => JSON.parse(body).elements as string[]);
    expect(new Set(elements).size).toBe(2 * numbers.length);
  });

  test("sends the numbers in an order that has nothing to do with their order in the file", async () => {
    // the number in place n stands n times in the file, so that the steps of the progress show the order of sending
    const asked = numbers.flatMap((number, place) => Array.from({ length: place + 1 }, () => number));
    const inOrder = numbers.map((_, place) => place + 1);
    for (let round = 0; round < 3; round++) {
      const steps: number[] = [];
      const linker = protocolLinker({
        ...holdersInMemory(),
        schoolYear,
        batchSize: 1,
      });
      await linker.identify(asked, (done) => steps.push(done));
      const order = steps.slice(1).map((done, index) => done - steps[index]!);
      expect([...order].sort((a, b) => a - b)).toEqual(inOrder);
      if (order.join() !== inOrder.join()) return;
    }
    expect.unreachable("three times in the order of the file");
  });

  test("asks a key holder again when a kept connection broke, and gives the same answers", async () => {
    const holders = holdersInMemory();
    const tried = new Set<string>();
    const carry: Carry = (url, request) => {
      if (tried.has(url)) return holders.carry(url, request);
      tried.add(url);
      return Promise.reject(new TypeError("fetch failed"));
    };
    const answers = await protocolLinker({
      ...holders,
      carry,
      schoolYear,
    }).identify(numbers);
    expect(tried.size).toBe(4);
    expect(answers.map((answer) => ("id" in answer ? answer.id : ""))).toEqual(await idsOf(holders));
  });

  test("waits for a key holder that is briefly away, and is counted once for what it asked twice", async () => {
    const holders = holdersInMemory(keyPairOf(1), keyPairOf(2), sourceOf({ persons: { "2025-2026": numbers.length } }));
    let away = 3;
    const carry: Carry = async (url, request) => {
      // the answer gets lost on its way back, or something in between answers for the key holder
      const answer = await holders.carry(url, request);
      if (!url.endsWith("k2/evaluate") || away-- <= 0) return answer;
      if (away === 1) throw new TypeError("fetch failed");
      return new Response("<html>", { status: 503 });
    };
    const linker = protocolLinker({ ...holders, carry, waits: [0, 0, 0], schoolYear });
    const answers = await linker.identify(numbers);
    expect(answers.map((answer) => ("id" in answer ? answer.id : ""))).toEqual(await idsOf(holdersInMemory()));
    const sent = holders.requests.filter(({ url }) => url === "http://k2/evaluate").map(({ body }) => body);
    expect(sent).toHaveLength(4);
    expect(new Set(sent).size).toBe(1);
  });

  test("sends each key holder the token of that key holder, and only that", async () => {
    const holders = holdersInMemory();
    const seen = new Map<string, Set<string | null>>();
    const carry: Carry = (url, request) => {
      const { host } = new URL(url);
      seen.set(host, (seen.get(host) ?? new Set()).add(new Headers(request.headers).get("authorization")));
      return holders.carry(url, { ...request, headers: { authorization: `Bearer ${TEST_TOKEN}` } });
    };
    const [one, two] = holders.keyHolders;
    const keyHolders = [
      { ...one, token: "b".repeat(64) },
      { ...two, token: "c".repeat(64) },
    ] as const;
    await protocolLinker({ ...holders, keyHolders, carry, schoolYear }).identify(numbers);
    expect(seen.get("k1")).toEqual(new Set([`Bearer ${"b".repeat(64)}`]));
    expect(seen.get("k2")).toEqual(new Set([`Bearer ${"c".repeat(64)}`]));
  });

  test("asks no key holder anything when there is no number to link", async () => {
    const holders = holdersInMemory();
    expect(await idsOf(holders, ["", "x"])).toEqual(["absent", "malformed"]);
    expect(await idsOf(holders, [])).toEqual([]);
    expect(holders.requests).toEqual([]);
  });

  test("tells how many of the numbers are done, up to all of them", async () => {
    const steps: number[] = [];
    const linker = protocolLinker({
      ...holdersInMemory(),
      schoolYear,
      batchSize: 2,
    });
    await linker.identify(["", ...numbers, ...numbers], (done) => steps.push(done));
    expect(steps[0]).toBe(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(1 + 2 * numbers.length);
  });
});
