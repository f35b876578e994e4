import fc from "fast-check";
import { expect, test } from "vitest";
import { allocated, messageText, requested, started, stopped } from "./ijw.fixture.ts";
import { allocation, prepared, request } from "./ijw-messages.fixture.ts";

/** What happened to one allocation: each message that somebody sent about it, in the order of time. */
const history = fc.record({
  referrer: fc.constantFrom("01", "02", "08", ""),
  end: fc.constantFrom("", "2026-01-31"),
  removed: fc.boolean(),
  again: fc.boolean(),
  stopped: fc.boolean(),
});

test("in whatever order the files are named, the episodes are the same", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(history, { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.nat({ max: 10_000 })),
      async (histories, numbers) => {
        const messages = histories.flatMap(({ referrer, end, removed, again, stopped: ends }, place) => {
          const number = `${place + 1}`;
          const back = started(number, "2025-10-01", { StatusAanlevering: "3" });
          return [
            request("2025-08-01", requested(`R${number}`, referrer)),
            allocation("2025-08-20", allocated(number, `R${number}`, end === "" ? {} : { Einddatum: end })),
            messageText({ kind: "305", dated: "2025-10-02", products: [started(number, "2025-10-01")] }),
            ...(removed ? [messageText({ kind: "305", dated: "2025-10-03", products: [back] })] : []),
            ...(again
              ? [messageText({ kind: "305", dated: "2025-10-04", products: [started(number, "2025-10-01")] })]
              : []),
            ...(ends ? [messageText({ kind: "307", products: [stopped(number, "2025-10-01", "2026-03-01")] })] : []),
          ];
        });
        const named = (prefixes: readonly number[]) =>
          Object.fromEntries(
            messages.map((text, place) => [`${prefixes[place]}-${place}.xml`, text] as const).toSorted(),
          );
        const once = await prepared(named(messages.map((_, place) => place)));
        const again = await prepared(named([...numbers.take(messages.length)]));
        expect(again.files["episodes.csv"]).toBe(once.files["episodes.csv"]);
        expect(again.problems.map(({ code }) => code).toSorted()).toEqual(
          once.problems.map(({ code }) => code).toSorted(),
        );
        const alive = histories.filter(({ removed, again: more }) => !removed || more);
        expect(once.episodes).toHaveLength(alive.length);
      },
    ),
    { numRuns: 40 },
  );
});
