import { expect, test } from "vitest";
import type * as Linkage from "../../server/src/linkage/index.ts";
import { holdersInMemory, testCitizenNumbers } from "../../server/src/linkage/linkage.fixture.ts";
import { protocolLinker } from "../../server/src/linkage/protocol-linker.ts";
import { openBundledPage } from "../kit/bundled-page.ts";
import { numbersThatPassTheElevenTest } from "./citizen-number-search.ts";

const schoolYear = "2025-2026";
const numbers = testCitizenNumbers(5);

test("a browser makes the same identifiers as Node, and tells the key holders no citizen number", async () => {
  const holders = holdersInMemory();
  const page = await openBundledPage("server/src/linkage/index.ts", "linkage");
  await page.exposeFunction(
    "askHolder",
    async (url: string, method: string, headers: Record<string, string>, body?: string) => {
      const answer = await holders.carry(url, { method, headers, ...(body && { body }) });
      return answer.text();
    },
  );
  const inBrowser = await page.evaluate(
    async ({ keyHolders, schoolYear, numbers }) => {
      type Ask = (...asked: [url: string, method: string, headers: unknown, body?: string]) => Promise<string>;
      const { askHolder, linkage } = window as unknown as { askHolder: Ask; linkage: typeof Linkage };
      const carry: Linkage.Carry = async (url, { method, headers, body }) =>
        new Response(await askHolder(url, method!, headers, body as string | undefined));
      return linkage.protocolLinker({ keyHolders, schoolYear, carry }).identify(numbers);
    },
    { keyHolders: holders.keyHolders, schoolYear, numbers } as const,
  );
  const asked = JSON.stringify(holders.requests);
  expect(holders.requests).toHaveLength(4);
  expect(numbersThatPassTheElevenTest(asked)).toEqual([]);
  expect(inBrowser).toEqual(await protocolLinker({ ...holders, schoolYear }).identify(numbers));
  expect(new Set(inBrowser.map((answer) => ("id" in answer ? answer.id : ""))).size).toBe(numbers.length);
});
