import type { ObservationStatus } from "@monitor/schema/vocabulary";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { ObservationStatusEnum } from "./words.type.ts";

const none = { nullable: true } as const;

@ObjectType({ description: "A published figure of a frozen release, or the reason why there is none." })
export class Observation {
  @Field(() => ID, { description: "Code of the indicator." })
  readonly indicator!: string;

  @Field(() => ID, { description: "School year, such as 2025-2026." })
  readonly period!: string;

  @Field(() => String, { ...none, description: "Null for the whole, else dimension and member, `school-type:bao`." })
  readonly breakdown!: string | null;

  @Field(() => Float, { ...none, description: "In the unit of the indicator, from published numbers only." })
  readonly value!: number | null;

  @Field(() => Float, { ...none, description: "Lower bound of the interval." })
  readonly lower!: number | null;

  @Field(() => Float, { ...none, description: "Upper bound of the interval." })
  readonly upper!: number | null;

  @Field(() => Float, {
    ...none,
    description: "As published: rounded to a whole number, which may be more than an Int.",
  })
  readonly numerator!: number | null;

  @Field(() => Float, {
    ...none,
    description: "As published: rounded to a whole number, which may be more than an Int.",
  })
  readonly denominator!: number | null;

  @Field(() => ObservationStatusEnum)
  readonly status!: ObservationStatus;

  @Field(() => Int, { description: "Number of the release that it stands in." })
  readonly release!: number;
}
