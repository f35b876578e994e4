import { Field, Float, ID, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "How well the rows of a source can be linked in an area, by what was measured at receipt." })
export class LinkageQuality {
  @Field(() => String, { description: "enrolment, care or attendance." })
  readonly kind!: string;

  @Field(() => String)
  readonly schoolYear!: string;

  @Field(() => ID, { description: "Municipality of the schools, or that delivered." })
  readonly area!: string;

  @Field(() => String)
  readonly areaName!: string;

  @Field(() => Int, { description: "Rows about pupils and youths." })
  readonly rows!: number;

  @Field(() => Int, { description: "Rows without an identifier." })
  readonly unlinked!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Share, 0 to 1, of the linked rows whose pupil is enrolled; null when that could not be looked up.",
  })
  readonly matched!: number | null;
}
