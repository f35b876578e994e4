import { describe, expect, test } from "vitest";
import type { Carry } from "./key-holder-client.ts";
import { lettersOf } from "./letters.ts";
import { holdersInMemory, keyPairOf, sourceOf, TEST_TOKEN, testCitizenNumbers } from "./linkage.fixture.ts";
import type { LinkageError } from "./linkage-error.ts";
import { protocolLinker } from "./protocol-linker.ts";

const numbers = testCitizenNumbers(7);
const schoolYear = "2025-2026";

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
