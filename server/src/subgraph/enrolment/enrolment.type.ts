import { Field, ID, ObjectType } from "type-graphql";
import { SchoolSite } from "./school-site.type.ts";

@ObjectType({ description: "One enrolment of one pupil at one school site within a school year." })
export class Enrolment {
  @Field(() => SchoolSite)
  readonly site!: SchoolSite;

  @Field(() => ID, { description: "Such as 2025-2026." })
  readonly schoolYear!: string;

  @Field(() => String, { nullable: true, description: "Jaargroep after EDEXML." })
  readonly yearGroup!: string | null;

  @Field(() => String, { description: "ISO date, first day." })
  readonly from!: string;

  @Field(() => String, { description: "ISO date, last day, included." })
  readonly to!: string;

  @Field(() => String, { nullable: true, description: "The school's own key of the pupil; for that school only." })
  readonly reference!: string | null;
}
