import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Area } from "./area.type.ts";

@Directive('@key(fields: "code")')
@ObjectType({ description: "A school site (vestiging)." })
export class SchoolSite {
  @Field(() => ID, { description: "BRIN and two digits of the vestiging, such as 99AA00." })
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { description: "Kind of school, a code of the vocabulary such as `bao`." })
  readonly schoolType!: string;

  @Field(() => String, { description: "Town or village." })
  readonly place!: string;

  @Field(() => Boolean, { description: "True for an invented school of the demo." })
  readonly demo!: boolean;

  @Field(() => Area, { description: "The municipality in which the site stands." })
  readonly municipality!: Area;

  @Field(() => Area, { nullable: true, description: "The school alliance of its sector, by its postcode." })
  readonly alliance!: Area | null;

  @Field(() => Area, { nullable: true, description: "The inspiration region in which it stands, if any." })
  readonly region!: Area | null;
}
