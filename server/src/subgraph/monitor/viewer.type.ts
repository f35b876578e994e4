import type { Role } from "@monitor/schema/vocabulary";
import { Field, ID, ObjectType } from "type-graphql";
import { RoleEnum } from "./words.type.ts";

@ObjectType("Viewer", { description: "Who is signed in." })
export class ViewerType {
  @Field(() => String)
  readonly name!: string;

  @Field(() => RoleEnum)
  readonly role!: Role;

  @Field(() => [ID], { description: "Codes within which the role holds." })
  readonly scope!: readonly string[];
}
