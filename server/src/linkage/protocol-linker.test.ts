import { describe, expect, test } from "vitest";
import { identifierOf, isIdentifier } from "./identifier.ts";
import type { Carry } from "./key-holder-client.ts";
import { lettersOf } from "./letters.ts";
import { holdersInMemory, keyPairOf, sourceOf, TEST_TOKEN, testCitizenNumbers } from "./linkage.fixture.ts";
import type { LinkageError } from "./linkage-error.ts";
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

describe("the linker stops with a clear error", () => {
  const failure = async (carry: Carry, holders = holdersInMemory()): Promise<LinkageError> =>
    protocolLinker({ ...holders, carry, schoolYear })
      .identify(numbers)
      .then(
        () => Promise.reject(new Error("the linker did not stop")),
        (error: LinkageError) => error,
      );

  /** Changes the answers of the second key holder to one path. */
  const tampering = (path: string, change: (answer: Record<string, unknown>) => unknown): Carry => {
    const { carry } = holdersInMemory();
    return async (url, request) => {
      const response = await carry(url, request);
      return url === `http://k2${path}` ? Response.json(change(await response.json())) : response;
    };
  };

  test("when a key holder does not answer", async () => {
    const { carry } = holdersInMemory();
    const error = await failure((url, request) =>
      url.startsWith("http://k2") ? Promise.reject(new TypeError("fetch failed")) : carry(url, request),
    );
    expect(error).toMatchObject({
      name: "LinkageError",
      code: "key-holder-unreachable",
    });
    expect(error.message).toContain("Sleutelhouder 2 (http://k2/) is niet bereikbaar");
    expect(error.remedy).toContain("Controleer of de sleutelhouder draait");
  });

  test("when a key holder has another public key than the pinned one, before it has sent anything", async () => {
    const [first, second, other] = [keyPairOf(1), keyPairOf(2), keyPairOf(3)];
    const holders = holdersInMemory(first, other);
    const pinned = {
      ...holders.keyHolders[1],
      publicKey: lettersOf(second.publicKey),
    };
    const error = await failure(holders.carry, {
      ...holders,
      keyHolders: [holders.keyHolders[0], pinned],
    });
    expect(error.code).toBe("public-key-changed");
    expect(holders.requests.filter(({ url }) => url.endsWith("/evaluate"))).toEqual([]);
  });

  test("when a key holder claims the pinned key but evaluates with another", async () => {
    const [first, second, other] = [keyPairOf(1), keyPairOf(2), keyPairOf(3)];
    const claiming = holdersInMemory(first, {
      secretKey: other.secretKey,
      publicKey: second.publicKey,
    });
    const error = await failure(claiming.carry, claiming);
    expect(error.code).toBe("proof-invalid");
    expect(error.message).toContain("Sleutelhouder 2");
  });

  test("when an answer was changed on its way", async () => {
    const swapped = tampering("/evaluate", (answer) => ({
      ...answer,
      evaluated: [...(answer.evaluated as string[])].reverse(),
    }));
    expect((await failure(swapped)).code).toBe("proof-invalid");
    const identity = tampering("/evaluate", (answer) => ({
      ...answer,
      evaluated: (answer.evaluated as string[]).map(() => "a".repeat(64)),
    }));
    expect((await failure(identity)).code).toBe("proof-invalid");
  });

  test("when a key holder refuses, with the reason that it gives", async () => {
    const { carry } = holdersInMemory();
    const error = await failure((url, request) => {
      if (!url.endsWith("/evaluate")) return carry(url, request);
      return carry(url, {
        ...request,
        body: String(request.body).replace("onderwijs-jeugd", "iets-anders"),
      });
    });
    expect(error.code).toBe("key-holder-refused");
    expect(error.message).toContain("De sleutelhouder rekent niet voor dit doel of dit schooljaar.");
  });

  test.each([
    ["a token that it does not know", { tokenHash: "a".repeat(64) }, "key-holder-token", "KEYHOLDER_1_TOKEN"],
    ["a source that asks for more than agreed", { persons: { "2025-2026": 1 } }, "key-holder-cap", "verhogen"],
    ["a school year that is not agreed", { persons: {} }, "key-holder-refused", "schooljaar"],
  ] as const)("when a key holder refuses %s, with what to do", async (_, change, code, remedy) => {
    const holders = holdersInMemory(keyPairOf(1), keyPairOf(2), sourceOf(change));
    const error = await failure(holders.carry, holders);
    expect(error.code).toBe(code);
    expect(error.remedy).toContain(remedy);
    expect(`${error.message} ${error.remedy} ${error.stack}`).not.toContain(TEST_TOKEN);
  });

  test("when it may not link a school year to the next one", async () => {
    const holders = holdersInMemory();
    const linking = protocolLinker({ ...holders, schoolYear: "2024-2025", bridge: true }).identify(numbers);
    await expect(linking).rejects.toMatchObject({ code: "key-holder-bridge" });
    const permitted = holdersInMemory(keyPairOf(1), keyPairOf(2), sourceOf({ bridge: true }));
    const bridge = protocolLinker({ ...permitted, schoolYear: "2024-2025", bridge: true });
    const plain = protocolLinker({ ...permitted, schoolYear: "2024-2025" });
    expect(await bridge.identify(numbers)).toEqual(await plain.identify(numbers));
  });

  test.each([
    ["no JSON", () => new Response("<html>")],
    ["an error page", () => new Response("<html>", { status: 502 })],
    ["JSON of another form", () => Response.json({ evaluated: "?" })],
  ])("when something else answers in the place of a key holder: %s", async (_, answer) => {
    const { carry } = holdersInMemory();
    const error = await failure((url, request) =>
      url === "http://k1/evaluate" ? Promise.resolve(answer()) : carry(url, request),
    );
    expect(error.code).toBe("key-holder-answer");
  });

  test("when the pinned public key is no key at all", () => {
    const { keyHolders, carry } = holdersInMemory();
    for (const publicKey of ["", "a".repeat(64), "p".repeat(64)]) {
      const make = () =>
        protocolLinker({
          keyHolders: [keyHolders[0], { ...keyHolders[1], publicKey }],
          carry,
          schoolYear,
        });
      expect(make).toThrow("De vastgelegde publieke sleutel van Sleutelhouder 2 (http://k2/) is geen geldige sleutel.");
    }
  });
});
