import type { FUNNEL_POSITIONS, FunnelPosition, ObservationStatus } from "@monitor/schema/vocabulary";
import { Field, Float, ID, ObjectType, registerEnumType } from "type-graphql";
import { Localised, ObservationStatusEnum } from "./words.type.ts";

const none = { nullable: true } as const;

/** Names of GraphQL hold no hyphen. */
export const FunnelPositionEnum = {
  farBelow: "far-below",
  below: "below",
  within: "within",
  above: "above",
  farAbove: "far-above",
} as const satisfies Record<string, keyof typeof FUNNEL_POSITIONS>;
registerEnumType(FunnelPositionEnum, {
  name: "FunnelPosition",
  description: "Where a unit lies against what is expected of it: outside 95 % (above, below) or 99.8 % (far).",
});

export const ComparedLevelEnum = {
  site: "site",
  board: "board",
  schoolAlliance: "schoolAlliance",
  municipality: "municipality",
  youthRegion: "youthRegion",
  inspirationRegion: "inspirationRegion",
} as const;
export type ComparedLevel = keyof typeof ComparedLevelEnum;
registerEnumType(ComparedLevelEnum, { name: "ComparedLevel", description: "Which kind of units is compared." });

@ObjectType({ description: "Lower and upper limit, in the unit of the indicator." })
export class Limits {
  @Field(() => Float)
  readonly lower!: number;

  @Field(() => Float)
  readonly upper!: number;
}

@ObjectType({
  description:
    "A value drawn towards that of like units, the further the less its own numbers say (empirical Bayes), with its 95 % credible interval.",
})
export class ShrunkenValue extends Limits {
  @Field(() => Float)
  readonly value!: number;
}

@ObjectType({
  description: "A unit beside others, from published figures only. Without a figure it takes no part and has a reason.",
})
export class ComparedUnit {
  @Field(() => ID, { description: "Code of the site or area." })
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => ObservationStatusEnum)
  readonly status!: ObservationStatus;

  @Field(() => Float, none)
  readonly value!: number | null;

  @Field(() => Float, { ...none, description: "Lower bound of the 95 % interval." })
  readonly lower!: number | null;

  @Field(() => Float, { ...none, description: "Upper bound of the 95 % interval." })
  readonly upper!: number | null;

  @Field(() => Float, none)
  readonly numerator!: number | null;

  @Field(() => Float, none)
  readonly denominator!: number | null;

  @Field(() => Float, {
    ...none,
    description: "How many persons the rate of the whole release (of its school type) would give it.",
  })
  readonly expected!: number | null;

  @Field(() => Limits, { ...none, description: "Funnel limits of 95 % at its size, in the unit of the indicator." })
  readonly inner!: Limits | null;

  @Field(() => Limits, { ...none, description: "Funnel limits of 99.8 %." })
  readonly outer!: Limits | null;

  @Field(() => FunnelPositionEnum, none)
  readonly position!: FunnelPosition | null;

  @Field(() => Localised, { ...none, description: "The position in words." })
  readonly positionLabel!: Localised | null;

  @Field(() => ShrunkenValue, { ...none, description: "To sort by: it does not put the luck of small units on top." })
  readonly shrunken!: ShrunkenValue | null;
}

@ObjectType({ description: "Units beside each other, with what chance would make of them. No ranks." })
export class Comparison {
  @Field(() => ID)
  readonly indicator!: string;

  @Field(() => ID)
  readonly period!: string;

  @Field(() => [ComparedUnit], { description: "By name." })
  readonly units!: readonly ComparedUnit[];

  @Field(() => Float, {
    ...none,
    description:
      "Spread over that of chance alone, where units differ more than by chance: the limits are wider by it.",
  })
  readonly phi!: number | null;

  @Field(() => Float, { description: "How many units chance alone would put outside the 99.8 % limits." })
  readonly falseSignals!: number;
}
