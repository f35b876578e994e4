import { type CountedMeasure, INDICATORS, isDerived } from "@monitor/schema/indicators";
import fc from "fast-check";
import type { TrueCount, TrueFigure } from "../../server/src/protection/index.ts";

const PLACES = ["IR-TWENTE", "0141", "0153", "PO2301", "99AA00", "99AB00"];

const anyCount = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 5_000 }));
/** A part of a whole, often close to nobody or to everybody. */
const anyPart = fc
  .tuple(anyCount, anyCount)
  .map(([one, other]) => ({ having: Math.min(one, other), among: Math.max(one, other) }));

const anyTime = fc
  .record({ pupils: anyCount, absent: fc.double({ min: 0, max: 1, noNaN: true }), year: fc.nat(70_000) })
  .chain(({ pupils, absent, year }) => {
    const absentPupils = Math.round(pupils * absent);
    const missed = absentPupils === 0 ? fc.constant(0) : fc.integer({ min: 0, max: absentPupils * year });
    return missed.map((missedMinutes) => ({ pupils, absentPupils, missedMinutes, lessonMinutes: pupils * year }));
  });

const anyBehind = fc.oneof(
  anyCount.map((persons) => ({ family: "persons" as const, persons })),
  anyPart.map((part) => ({ family: "share" as const, ...part })),
);

function anyCountOf(family: CountedMeasure["family"]): fc.Arbitrary<TrueCount> {
  switch (family) {
    case "persons":
      return anyCount.map((persons) => ({ family, persons }));
    case "share":
      return anyPart.map((part) => ({ family, ...part }));
    case "time":
      return anyTime.map((time) => ({ family, ...time }));
    case "distinct":
      return fc.record({ family: fc.constant(family), distinct: anyCount, behind: anyBehind });
    case "score":
      return fc.integer({ min: 2_000, max: 4_000 }).map((hundredths) => ({ family, value: hundredths / 100 }));
  }
}

const counted = INDICATORS.flatMap(({ measure, ...indicator }) =>
  isDerived(measure) ? [] : [{ ...indicator, family: measure.family }],
);

const coverage = fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }));

/** Any exact figure of any indicator of the catalogue that is counted. */
export const anyFigure: fc.Arbitrary<TrueFigure> = fc.constantFrom(...counted).chain((indicator) =>
  fc.record({
    place: fc.constantFrom(...PLACES),
    indicator: fc.constant(indicator.code),
    period: fc.constantFrom("2024-2025" as const, "2025-2026" as const),
    breakdown: fc.constantFrom("", "school-type:bao"),
    provisional: fc.boolean(),
    coverage,
    count: fc.oneof(
      { weight: 9, arbitrary: anyCountOf(indicator.family) },
      { weight: 1, arbitrary: fc.constantFrom("NOT_DELIVERED" as const, "NOT_APPLICABLE" as const) },
    ),
  }),
);

export const anyFigures = fc.array(anyFigure, { maxLength: 60 });
