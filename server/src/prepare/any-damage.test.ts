import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "../refusal.ts";
import type { FormatName } from "./format.ts";
import { FORMATS, guideOf } from "./formats.ts";
import { faultsOfLayout, prepareText } from "./prepare.fixture.ts";
import type { RowProblem } from "./problem.ts";
import { recogniseFormat } from "./recognise-format.ts";
import { seemsToBe } from "./seems-to-be.ts";

/** Of each format. */
const RUNS = 500;

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
const ORGANISATIONS = ["99001", "0153"] as const;
const encode = (text: string) => new TextEncoder().encode(text);

interface Damage {
  readonly kind: "cut" | "drop" | "insert" | "overwrite" | "double";
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** What happens to files on their way: broken off, bytes lost, put in, changed, or a part that comes twice. */
const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom("cut", "drop", "insert", "overwrite", "double"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 12 }),
    fc
      .constantFrom("<", ">", "&", "&x;", "]]>", "<!--", "<![CDATA[", "<!DOCTYPE x>", "<a>", '"', "\0", "\uFEFF", "?>")
      .map(encode),
  ),
});

function damaged(bytes: Uint8Array, { kind, at, length, bytes: more }: Damage): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
  switch (kind) {
    case "cut":
      return before;
    case "drop":
      return joined(before, after.subarray(length));
    case "insert":
      return joined(before, more, after);
    case "overwrite":
      return joined(before, more, after.subarray(more.length));
    case "double":
      return joined(before, after.subarray(0, length), after);
  }
}

test.each(FORMAT_NAMES)(
  "a file of %s that was damaged on its way gives good rows or a message, never a crash",
  async (format) => {
    const examples = guideOf(format).examples.map(({ name, content }) => [name, encode(content)] as const);
    const organisation = ORGANISATIONS.find((code) => FORMATS[format].organisation.test(code))!;
    const damages = fc.array(damage, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: examples.length - 1 }), damages, async (which, damages) => {
        const [spoiled, good] = examples[which]!;
        const files = { ...Object.fromEntries(examples), [spoiled]: damages.reduce(damaged, good) };
        const problems: RowProblem[] = [];
        const onProblem = (problem: RowProblem) => problems.push(problem);
        const prepared = await prepareText({ format, organisation, files, onProblem }).catch((error) => {
          expect(error).toBeInstanceOf(Refusal);
          return null;
        });
        if (prepared === null) {
          expect(problems.length).toBeGreaterThan(0);
          return;
        }
        const { read, delivered, rejected } = prepared.manifest.counts;
        expect(faultsOfLayout(prepared)).toEqual([]);
        expect(read).toBe(delivered + rejected);
      }),
      { numRuns: RUNS },
    );
  },
);

test("any bytes at all are recognised as something or nothing, without a crash", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, name) => {
      const head = new TextDecoder().decode(bytes);
      expect(seemsToBe(head).length).toBeGreaterThan(0);
      expect(recogniseFormat([{ name, head }])).toBeInstanceOf(Array);
    }),
    { numRuns: RUNS },
  );
});
