import { expect, test } from "vitest";
import { keyHolder } from "./key-holder.ts";
import type { Carry, KeyHolderEndpoint } from "./key-holder-client.ts";
import { lettersOf } from "./letters.ts";
import { gateWith, holdersInMemory, keyPairOf, ringOf, sourceOf, testCitizenNumbers } from "./linkage.fixture.ts";
import { protocolLinker } from "./protocol-linker.ts";

const numbers = testCitizenNumbers(3);
const [old, later] = [keyPairOf(1), keyPairOf(5)];
const rotations = [{ from: "2025-2026", publicKey: lettersOf(later.publicKey) }] as const;

/** Key holder 1 with a new key from 2025-2026 on, beside key holder 2 as it was. */
function rotated() {
  const holders = holdersInMemory();
  const one = keyHolder({ keys: [...ringOf(old), { from: "2025-2026", ...later }], gate: gateWith(sourceOf()) });
  const carry: Carry = async (url, request) => {
    if (!url.startsWith("http://k1/")) return holders.carry(url, request);
    const { method = "GET", body } = request;
    const question = { method, path: new URL(url).pathname, body: body ? JSON.parse(String(body)) : undefined };
    const answer = await one.answer(question, sourceOf());
    return Response.json(answer.body, { status: answer.status });
  };
  const [first, second] = holders.keyHolders;
  const pinned: KeyHolderEndpoint = { ...first, rotations };
  return { ...holders, carry, keyHolders: [pinned, second] as const, unaware: holders.keyHolders };
}

const linkerOf = (
  holders: Pick<ReturnType<typeof rotated>, "carry" | "keyHolders">,
  schoolYear: "2024-2025" | "2025-2026",
) => protocolLinker({ ...holders, waits: [0], schoolYear });

test("after a rotation the years before it keep their identifiers, and later years get others", async () => {
  const before = holdersInMemory();
  for (const [schoolYear, same] of [
    ["2024-2025", true],
    ["2025-2026", false],
  ] as const) {
    const [was, is] = [linkerOf(before, schoolYear), linkerOf(rotated(), schoolYear)];
    const same_ = JSON.stringify(await was.identify(numbers)) === JSON.stringify(await is.identify(numbers));
    expect(same_, schoolYear).toBe(same);
    // and a delivery says so by its fingerprint
    expect(was.keys === is.keys, schoolYear).toBe(same);
  }
});

test("a source that did not pin the new key stops before it has asked anything", async () => {
  const { carry, unaware, requests } = rotated();
  const linker = linkerOf({ carry, keyHolders: unaware }, "2025-2026");
  await expect(linker.identify(numbers)).rejects.toMatchObject({
    code: "public-key-changed",
    message: expect.stringContaining("gebruikt voor 2025-2026 een andere sleutel"),
  });
  expect(requests.filter(({ url }) => url.endsWith("/evaluate"))).toEqual([]);
  expect(await linkerOf({ carry, keyHolders: unaware }, "2024-2025").identify(numbers)).toHaveLength(3);
});
