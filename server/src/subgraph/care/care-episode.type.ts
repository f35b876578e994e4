import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "One run of youth care of one provider, from its actual start to its actual stop." })
export class CareEpisode {
  @Field(() => String, { description: "Name of the care provider, or its AGB code where the name is not known." })
  readonly provider!: string;

  @Field(() => String, { description: "Form of youth care, a code of the vocabulary such as `ambulatory`." })
  readonly form!: string;

  @Field(() => String, { description: "ISO date of the actual start." })
  readonly from!: string;

  @Field(() => String, { nullable: true, description: "ISO date of the actual stop; null while it runs." })
  readonly to!: string | null;
}
