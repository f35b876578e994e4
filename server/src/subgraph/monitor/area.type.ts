import type { AreaKind } from "@monitor/schema/vocabulary";
import { Field, ID, ObjectType } from "type-graphql";
import { AreaKindEnum } from "./words.type.ts";

@ObjectType({ description: "An area: a municipality, or a dated grouping of municipalities." })
export class Area {
  @Field(() => ID, { description: "Official code; unique over all kinds." })
  readonly code!: string;

  @Field(() => AreaKindEnum)
  readonly kind!: AreaKind;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Boolean, { description: "False when membership of one of its municipalities is not certain." })
  readonly certain!: boolean;
}
