import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A pupil in one school year. Has no name and no citizen number." })
export class Pupil {
  @Field(() => ID)
  readonly id!: string;
}
