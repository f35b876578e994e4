import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "How much of a kind of source was delivered of an area, as published with a release." })
export class SourceCoverage {
  @Field(() => String, { description: "enrolment, care or attendance." })
  readonly kind!: string;

  @Field(() => ID, { description: "School year, such as 2025-2026." })
  readonly schoolYear!: string;

  @Field(() => String, { description: "What is counted: `site` or `municipality`." })
  readonly unit!: string;

  @Field(() => Int)
  readonly expected!: number;

  @Field(() => Int)
  readonly delivered!: number;

  @Field(() => Int, { nullable: true, description: "Pupils of the area as published: rounded; null where hidden." })
  readonly pupils!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Share of enrolments that can be linked, in whole percents of rounded counts; of areas only.",
  })
  readonly linkedPercent!: number | null;
}
