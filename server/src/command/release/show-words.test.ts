import { expect, test } from "vitest";
import type { KeptGatePart, ReleaseDetails } from "../../release/index.ts";
import { detailsInWords } from "./show-words.ts";

const aPart = (more: Partial<KeptGatePart> = {}): KeptGatePart => ({
  ...{ name: "early-stop", schoolYear: "2025-2026", figures: 16, secrets: 3, complementary: 13, pruned: 0 },
  ...{ components: 2, hardest: null, withheld: false, attacks: 40, byWitness: 38, byProgram: 2, ms: 1200, ...more },
});
const wordsOf = (...gate: readonly KeptGatePart[]): string => {
  const details: ReleaseDetails = {
    ...{ number: 3, referenceDate: "2026-07-31", publishedAt: "2026-09-01T10:00:00.000Z", fingerprint: "f".repeat(64) },
    ...{ deliveries: 0, observations: 1200, demo: true, withdrawn: null, inputs: [], coverage: [], gate },
  };
  return detailsInWords(details);
};

test("what the gate did is told by subject, in Dutch, also where several indicators share it", () => {
  const said = wordsOf(aPart(), aPart({ name: "care", figures: 1200 }));
  expect(said).toMatch(/Jeugdhulp voortijdig gestopt +2025-2026 +16 +3 +13 +0 +2 +40 +38 +2 +2$/m);
  expect(said).toMatch(/Jeugdhulp +2025-2026 +1\.200 +3 /);
});

test("of a subject that could not be protected it says that nothing is shown; of others it does not", () => {
  const said = wordsOf(aPart(), aPart({ name: "thuiszitten", withheld: true }));
  expect(said).toContain("Thuiszitten, 2025-2026, niet getoond: kon niet worden afgeschermd.");
  expect(said.match(/niet getoond/g)).toHaveLength(1);
  expect(wordsOf(aPart())).not.toContain("niet getoond");
});
