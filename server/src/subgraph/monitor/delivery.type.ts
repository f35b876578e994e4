import { Field, ID, Int, ObjectType } from "type-graphql";
import { ReasonCount } from "./delivery-parts.type.ts";

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

  @Field(() => String, { description: "accepted, held (waits for a person), superseded or withdrawn." })
  readonly status!: string;

  @Field(() => String)
  readonly schoolYear!: string;

  @Field(() => Boolean, { description: "Invented for the demo." })
  readonly demo!: boolean;

  @Field(() => String, { description: "Who handed it over." })
  readonly receivedBy!: string;

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

  @Field(() => [ReasonCount], { description: "Why rows could not be linked." })
  readonly unlinkedReasons!: ReasonCount[];

  @Field(() => ID, { nullable: true, description: "The delivery before this one of the same kind and organisation." })
  readonly comparedWith!: string | null;
}
