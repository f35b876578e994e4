import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType({ description: "A school site (vestiging)." })
export class SchoolSite {
  @Field(() => ID)
  readonly code!: string;
}
