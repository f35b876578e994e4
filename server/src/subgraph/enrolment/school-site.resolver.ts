import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { ClassGroup } from "./class-group.type.ts";
import { loadersOf } from "./loaders.ts";
import { SchoolSite } from "./school-site.type.ts";

@Resolver(() => SchoolSite)
export class SchoolSiteResolver {
  @FieldResolver(() => [ClassGroup], {
    nullable: true,
    description:
      "Classes that the viewer may see, of the newest school year unless one is named; null when the source cannot be reached.",
  })
  classGroups(
    @Root() site: SchoolSite,
    @Arg("schoolYear", () => ID, { nullable: true }) schoolYear: string | undefined,
    @Ctx() context: ViewerContext,
  ): Promise<ClassGroup[]> {
    return loadersOf(context)
      .classGroupsOfSite(schoolYear ?? null)
      .load(site.code);
  }
}
