import type { AbsenceKind } from "@monitor/schema/vocabulary";
import type { Draw } from "../random/draw.ts";

export type SchoolAbsence = Exclude<AbsenceKind, "notEnrolled">;

/** How long a spell is: part of one day, or whole days. */
export type Length = { readonly minutes: number } | { readonly days: number };

interface KindShape {
  readonly kind: SchoolAbsence;
  readonly part: number;
  /** Chance that only part of one day is missed, and between how many minutes then. */
  readonly partDay: number;
  readonly minutes: readonly [number, number];
  /** Whole days: 1, 2, 3, 4-5, 6-10 and 11-40, in these proportions. */
  readonly days: readonly number[];
}

const DAY_RANGES = [
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 5],
  [6, 10],
  [11, 40],
] as const;

const KINDS: readonly KindShape[] = [
  { kind: "sick", part: 0.58, partDay: 0, minutes: [0, 0], days: [50, 22, 12, 9.5, 5, 1.5] },
  { kind: "leave", part: 0.22, partDay: 0.5, minutes: [60, 150], days: [80, 15, 5, 0, 0, 0] },
  { kind: "unauthorised", part: 0.17, partDay: 0.75, minutes: [15, 120], days: [90, 8, 2, 0, 0, 0] },
  { kind: "luxury", part: 0.02, partDay: 0, minutes: [0, 0], days: [10, 30, 20, 40, 0, 0] },
  { kind: "suspended", part: 0.01, partDay: 0, minutes: [0, 0], days: [50, 30, 15, 5, 0, 0] },
];
const PARTS = KINDS.map(({ part }) => part);

/** Draws what kind of absence a spell is and how long it lasts. Only secondary education suspends in the demo. */
export function drawAbsence(secondary: boolean, draw: Draw): { kind: SchoolAbsence; length: Length } {
  const shape = KINDS[draw.place(PARTS)]!;
  const kind = shape.kind === "suspended" && !secondary ? "sick" : shape.kind;
  if (draw.chance(shape.partDay)) {
    // registers count in steps of five minutes
    return { kind, length: { minutes: 5 * draw.whole(shape.minutes[0] / 5, shape.minutes[1] / 5) } };
  }
  const [least, most] = DAY_RANGES[draw.place(shape.days)]!;
  return { kind, length: { days: draw.whole(least, most) } };
}
