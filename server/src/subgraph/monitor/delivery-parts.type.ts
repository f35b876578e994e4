import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Localised } from "./words.type.ts";

const none = { nullable: true } as const;

@ObjectType({ description: "How many rows cannot be linked for one reason." })
export class ReasonCount {
  @Field(() => ID)
  readonly reason!: string;

  @Field(() => Localised)
  readonly label!: Localised;

  @Field(() => Int)
  readonly rows!: number;
}

@ObjectType({ description: "What a check found in a delivery." })
export class Finding {
  @Field(() => ID, { description: "Stable code of the check, such as `pupils-changed`." })
  readonly code!: string;

  @Field(() => String, { description: "What it is held against: file, previous, peers, sources or outside." })
  readonly rung!: string;

  @Field(() => String, { description: "ask: waits for a person; tell: a remark." })
  readonly severity!: string;

  @Field(() => ID, { ...none, description: "Site or municipality; null: the delivery as a whole." })
  readonly place!: string | null;

  @Field(() => Float)
  readonly measured!: number;

  @Field(() => Float, none)
  readonly expected!: number | null;

  @Field(() => Localised)
  readonly title!: Localised;

  @Field(() => Localised, { description: "With the numbers filled in." })
  readonly explanation!: Localised;

  @Field(() => Localised)
  readonly remedy!: Localised;
}

@ObjectType({ description: "What a person decided about a delivery, and why." })
export class DeliveryDecision {
  @Field(() => String, { description: "accepted, withdrawn or restored." })
  readonly action!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => String)
  readonly by!: string;

  @Field(() => String, { description: "ISO time, UTC." })
  readonly at!: string;
}

@ObjectType({ description: "How much a delivery brought beside the one before it." })
export class MeasureChange {
  @Field(() => ID, { description: "Such as `pupils`." })
  readonly measure!: string;

  @Field(() => Localised)
  readonly label!: Localised;

  @Field(() => ID, { ...none, description: "Site; null: the delivery as a whole." })
  readonly place!: string | null;

  @Field(() => Int)
  readonly now!: number;

  @Field(() => Int, { ...none, description: "Null when there is no delivery before it." })
  readonly before!: number | null;
}
