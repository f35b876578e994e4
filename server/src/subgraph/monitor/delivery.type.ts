import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "A delivery as received, for the one who delivered it." })
export class Delivery {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: "enrolment, care or attendance." })
  readonly kind!: string;

  @Field(() => ID, { description: "Code of the board or municipality that answers for the rows." })
  readonly organisation!: string;

  @Field(() => String, { description: "ISO date, first day." })
  readonly periodFrom!: string;

  @Field(() => String, { description: "ISO date, last day, included." })
  readonly periodTo!: string;

  @Field(() => String, { description: "Format of the source's own files, such as `edexml`." })
  readonly format!: string;

  @Field(() => String, { description: "accepted, or superseded by a later delivery of the same period." })
  readonly status!: string;

  @Field(() => String, { description: "ISO time, UTC." })
  readonly receivedAt!: string;

  @Field(() => Int, { description: "Rows read at the source." })
  readonly read!: number;

  @Field(() => Int, { description: "Rows delivered." })
  readonly delivered!: number;

  @Field(() => Int, { description: "Rows that the source's own check rejected." })
  readonly rejected!: number;

  @Field(() => Int, { description: "Delivered rows that could not be linked to the other sources." })
  readonly unlinked!: number;
}
