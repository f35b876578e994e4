import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Enrolment } from "./enrolment.type.ts";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A pupil in one school year. Has no name and no citizen number." })
export class Pupil {
  @Field(() => ID, { description: "Differs from year to year: years cannot be joined by it." })
  readonly id!: string;

  @Field(() => [Enrolment], {
    nullable: true,
    description: "Enrolments that the viewer may see, oldest first; null when the source cannot be reached.",
  })
  readonly enrolments!: readonly Enrolment[];
}
