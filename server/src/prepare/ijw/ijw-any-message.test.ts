import fc from "fast-check";
import { expect, test } from "vitest";
import { testCitizenNumbers } from "../../linkage/linkage.fixture.ts";
import { faultsOfLayout, prepareText } from "../prepare.fixture.ts";
import { PRODUCT_FIELDS } from "./elements.ts";
import { messageText, started } from "./ijw.fixture.ts";

const NUMBERS = testCitizenNumbers(3);

/** Good values, near misses, and things that must not come through. */
const anyText = fc.oneof(
  fc.constantFrom("1", "2", "3", "9", "01", "08", "45", "42", "49", "55", "20", "31", "A-1", "300201", ""),
  fc.constantFrom("2025-10-01", "2026-03-31", "2027-06-31", "20251001", "0000-00-00", "2025-10-01T00:00:00Z"),
  fc.constantFrom(...NUMBERS, "000000000", "=1+1"),
  fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[<>&\p{Cc}\p{Cs}]|[\uFFFE\uFFFF]/gu, "")),
);

const anyProduct = fc
  .dictionary(fc.constantFrom(...PRODUCT_FIELDS), anyText)
  .map((fields) => ({ ...fields }) as Record<string, string>);

const anyMessage = fc
  .record({
    kind: fc.constantFrom("301", "305", "307", "315"),
    bsn: fc.oneof(fc.constantFrom(...NUMBERS), anyText),
    dated: anyText,
    products: fc.array(anyProduct, { maxLength: 4 }),
  })
  .map(({ kind, ...message }) => {
    const [sender, receiver] = kind === "301" ? ["0153", "99000001"] : ["99000001", "0153"];
    return messageText({ kind: kind as "301", sender: sender!, receiver: receiver!, ...message });
  });

test("whatever stands in the messages, what is delivered follows the layout and names nobody", async () => {
  const good = messageText({ kind: "305", products: [started("1", "2025-10-01")] });
  await fc.assert(
    fc.asyncProperty(fc.array(anyMessage, { maxLength: 6 }), async (messages) => {
      const files = Object.fromEntries([good, ...messages].map((text, place) => [`${place}.xml`, text]));
      const result = await prepareText({ format: "ijw", files, organisation: "0153" });
      expect(faultsOfLayout(result)).toEqual([]);
      const { counts } = result.manifest;
      expect(counts.read).toBe(counts.delivered + counts.rejected);
      expect(result.files["episodes.csv"]).not.toMatch(/Proef|Tessa|Dokter|Vrije|=1\+1/);
      for (const number of NUMBERS) {
        const bare = new RegExp(`(?<!\\d)${number}(?!\\d)`);
        expect(result.files["episodes.csv"]).not.toMatch(bare);
        expect(JSON.stringify(result.problems)).not.toMatch(bare);
      }
    }),
    { numRuns: 200 },
  );
});

test("a message that is cut off anywhere leaves nothing behind, and the others go on", async () => {
  const good = messageText({ kind: "305", products: [started("1", "2025-10-01")] });
  const other = messageText({ kind: "305", products: [started("2", "2025-10-01"), started("3", "2025-10-01")] });
  // the last sign is a line feed, and a message without it is whole
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: other.length - 2 }), async (length) => {
      const files = { "good.xml": good, "cut.xml": other.slice(0, length) };
      const { manifest, problems } = await prepareText({ format: "ijw", files, organisation: "0153" });
      expect(manifest.counts).toMatchObject({ read: 1, delivered: 1 });
      expect(problems.map(({ file, severity }) => [file, severity])).toEqual([["cut.xml", "error"]]);
    }),
    { numRuns: 100 },
  );
});
