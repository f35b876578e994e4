import { Field, ID, ObjectType } from "type-graphql";
import { Localised } from "./words.type.ts";

@ObjectType({ description: "An indicator of the catalogue." })
export class Indicator {
  @Field(() => ID)
  readonly code!: string;

  @Field(() => Localised)
  readonly label!: Localised;

  @Field(() => Localised, { description: "The question that it answers." })
  readonly question!: Localised;

  @Field(() => Localised)
  readonly definition!: Localised;

  @Field(() => String, { description: "persons, count, percent, per-1000, days, ratio or score." })
  readonly unit!: string;
}
