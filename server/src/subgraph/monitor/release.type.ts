import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "That a release is not served any more." })
export class Withdrawal {
  @Field(() => String, { description: "ISO time, UTC." })
  readonly at!: string;

  @Field(() => String)
  readonly by!: string;

  @Field(() => String)
  readonly reason!: string;
}

@ObjectType({ description: "A frozen, numbered set of published figures." })
export class Release {
  @Field(() => Int)
  readonly number!: number;

  @Field(() => String, { description: "ISO date for which it counts." })
  readonly referenceDate!: string;

  @Field(() => String, { description: "ISO time, UTC." })
  readonly publishedAt!: string;

  @Field(() => [ID], { description: "School years of which it holds figures." })
  readonly periods!: readonly string[];

  @Field(() => Boolean, { description: "True when it rests on demo data." })
  readonly demo!: boolean;

  @Field(() => Withdrawal, { nullable: true, description: "Null while it is served; for administrators." })
  readonly withdrawn!: Withdrawal | null;
}
