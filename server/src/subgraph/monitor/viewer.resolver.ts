import { Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { regionAround } from "./area.query.ts";
import { Area } from "./area.type.ts";
import { loadersOf } from "./loaders.ts";
import { SchoolSite } from "./school-site.type.ts";
import { ViewerType } from "./viewer.type.ts";

/** Those of the codes in the viewer's scope that a loader knows. */
async function known<Found>(context: ViewerContext, load: (code: string) => Promise<Found | null>): Promise<Found[]> {
  const found = await Promise.all(context.viewer.scope.map(load));
  return found.filter((one) => one !== null);
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: "Who is signed in." })
  me(@Ctx() context: ViewerContext): ViewerType {
    return context.viewer;
  }

  @FieldResolver(() => Area, { nullable: true, description: "The inspiration region in which the scope lies, if any." })
  async region(@Ctx() context: ViewerContext): Promise<Area | null> {
    const sites = await this.sites(context);
    const code = sites[0]?.municipality.code ?? context.viewer.scope[0];
    return code === undefined ? null : regionAround(context.database.as("monitor_api"), code);
  }

  @FieldResolver(() => [Area], { description: "The areas of the viewer's own scope." })
  areas(@Ctx() context: ViewerContext): Promise<Area[]> {
    return known(context, (code) => loadersOf(context).area.load(code));
  }

  @FieldResolver(() => [SchoolSite], { description: "The school sites of the viewer's own scope." })
  sites(@Ctx() context: ViewerContext): Promise<SchoolSite[]> {
    return known(context, (code) => loadersOf(context).site.load(code));
  }
}
