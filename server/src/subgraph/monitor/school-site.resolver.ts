import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { mayOpenSite } from "../../access/released-scope.ts";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { loadersOf } from "./loaders.ts";
import { Observation } from "./observation.type.ts";
import { SchoolSite } from "./school-site.type.ts";

const optional = { nullable: true } as const;

/** A site if the viewer may open its figures; null when it may not, or when there is no such site. */
async function openSite(code: string, context: ViewerContext) {
  const site = await loadersOf(context).site.load(code);
  return site !== null && mayOpenSite(context.viewer, site) ? site : null;
}

@Resolver(() => SchoolSite)
export class SchoolSiteResolver {
  @Query(() => [SchoolSite], { description: "School sites in an area of which the viewer may open the figures." })
  async schoolSites(@Arg("within", () => ID) within: string, @Ctx() context: ViewerContext): Promise<SchoolSite[]> {
    const sites = await loadersOf(context).sitesWithin.load(within);
    return sites.filter((site) => mayOpenSite(context.viewer, site));
  }

  @Query(() => SchoolSite, optional)
  schoolSite(@Arg("code", () => ID) code: string, @Ctx() context: ViewerContext): Promise<SchoolSite | null> {
    return openSite(code, context);
  }

  @FieldResolver(() => [Observation], {
    description:
      "Published figures, of the newest release unless one is named; none of a site that is not the viewer's.",
  })
  async observations(
    @Root() site: SchoolSite,
    @Arg("indicators", () => [ID], optional) indicators: string[] | undefined,
    @Arg("periods", () => [ID], optional) periods: string[] | undefined,
    @Arg("release", () => Int, optional) release: number | undefined,
    @Ctx() context: ViewerContext,
  ): Promise<Observation[]> {
    if ((await openSite(site.code, context)) === null) return [];
    const filter = {
      indicators: indicators ?? null,
      periods: periods ?? null,
      breakdown: null,
      release: release ?? null,
    };
    return loadersOf(context).observations(filter).load(site.code);
  }
}
