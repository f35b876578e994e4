import type { ObservationStatus } from "@monitor/schema/vocabulary";
import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { SchoolSite } from "./school-site.type.ts";
import { ObservationStatusEnum } from "./words.type.ts";

const none = { nullable: true } as const;

@InputType({ description: "How much an indicator counts. Only the proportion of the weights matters." })
export class WeightInput {
  @Field(() => ID, { description: "Code of an indicator that is a share or a ratio." })
  readonly indicator!: string;

  @Field(() => Float, { description: "0 to 100." })
  readonly weight!: number;
}

@ObjectType({ description: "What an indicator adds to a score." })
export class Contribution {
  @Field(() => ID)
  readonly indicator!: string;

  @Field(() => ObservationStatusEnum)
  readonly status!: ObservationStatus;

  @Field(() => Float, { ...none, description: "As published, to show beside." })
  readonly value!: number | null;

  @Field(() => Float, { ...none, description: "Null where there is no figure: it adds nothing, and status says why." })
  readonly contribution!: number | null;
}

@ObjectType({ description: "A site in order of priority." })
export class PrioritisedSite {
  @Field(() => SchoolSite)
  readonly site!: SchoolSite;

  @Field(() => Float, {
    ...none,
    description:
      "Weighted mean of standardised shrunken values: 0 is as all, 1 a standard deviation heavier. Null without any figure: it takes no part.",
  })
  readonly score!: number | null;

  @Field(() => [Contribution], { description: "They sum to the score." })
  readonly contributions!: readonly Contribution[];

  @Field(() => Float, {
    ...none,
    description:
      "How often (0 to 1) it is in the top group when chance is drawn anew within what its figures leave possible.",
  })
  readonly stability!: number | null;
}

@ObjectType({ description: "Sites by weighted priority, from published figures." })
export class Priority {
  @Field(() => [PrioritisedSite], { description: "From high to low score; last those without any figure, by name." })
  readonly sites!: readonly PrioritisedSite[];

  @Field(() => Int, { description: "Size of the top group: a fifth of the sites with a figure, at least one." })
  readonly top!: number;

  @Field(() => Int, { description: "How often chance was drawn anew." })
  readonly resamples!: number;
}
