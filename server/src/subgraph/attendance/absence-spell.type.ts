import { Field, Int, ObjectType } from "type-graphql";
import { SchoolSite } from "./school-site.type.ts";

@ObjectType({ description: "A continuous spell of absence of one kind." })
export class AbsenceSpell {
  @Field(() => SchoolSite, { nullable: true, description: "Null for a youth who is not enrolled." })
  readonly site!: SchoolSite | null;

  @Field(() => String, { description: "Kind of absence, a code of the vocabulary such as `unauthorised`." })
  readonly kind!: string;

  @Field(() => String, { description: "ISO date, first day." })
  readonly from!: string;

  @Field(() => String, { description: "ISO date, last day, included." })
  readonly to!: string;

  @Field(() => Int, { description: "Lesson minutes missed." })
  readonly minutes!: number;
}
