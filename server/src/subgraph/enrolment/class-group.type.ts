import { Field, ID, ObjectType } from "type-graphql";
import { SchoolSite } from "./school-site.type.ts";

@ObjectType({ description: "A class or group of one school site in one school year." })
export class ClassGroup {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => SchoolSite)
  readonly site!: SchoolSite;

  @Field(() => ID, { description: "Such as 2025-2026." })
  readonly schoolYear!: string;

  @Field(() => String, { description: "The school's own key of the class; its name stays with the school." })
  readonly key!: string;

  @Field(() => String, { nullable: true, description: "Jaargroep after EDEXML." })
  readonly yearGroup!: string | null;

  @Field(() => Boolean, { description: "True when it combines year groups." })
  readonly combined!: boolean;
}
