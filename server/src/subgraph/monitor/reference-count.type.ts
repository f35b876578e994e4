import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "A count that another party published, such as DUO, to hold beside the monitor's own." })
export class ReferenceCount {
  @Field(() => ID)
  readonly placeCode!: string;

  @Field(() => String)
  readonly placeName!: string;

  @Field(() => String, { description: "What was counted." })
  readonly measure!: string;

  @Field(() => String, { description: "ISO date of the count." })
  readonly referenceDate!: string;

  @Field(() => Int, { description: "Least that the published count can be; a masked `<5` is 1 to 4, never 0." })
  readonly lower!: number;

  @Field(() => Int, { description: "Most that the published count can be." })
  readonly upper!: number;

  @Field(() => Int, { description: "How many school sites it sums." })
  readonly sites!: number;

  @Field(() => String, { description: "Who published it." })
  readonly source!: string;
}
