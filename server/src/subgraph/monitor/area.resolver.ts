import type { AreaKind } from "@monitor/schema/vocabulary";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { mayOpenSite } from "../../access/released-scope.ts";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { areasOfKind } from "./area.query.ts";
import { Area } from "./area.type.ts";
import { loadersOf } from "./loaders.ts";
import { Observation } from "./observation.type.ts";
import { SchoolSite } from "./school-site.type.ts";
import { AreaKindEnum, type Breakdown, BreakdownEnum } from "./words.type.ts";

const optional = { nullable: true } as const;

@Resolver(() => Area)
export class AreaResolver {
  @Query(() => [Area], { description: "Areas of a kind, by name; within another area when they share ground." })
  areas(
    @Arg("kind", () => AreaKindEnum) kind: AreaKind,
    @Arg("within", () => ID, optional) within: string | undefined,
    @Ctx() context: ViewerContext,
  ): Promise<Area[]> {
    return areasOfKind(context.database.as("monitor_api"), kind, within ?? null);
  }

  @Query(() => Area, optional)
  area(@Arg("code", () => ID) code: string, @Ctx() context: ViewerContext): Promise<Area | null> {
    return loadersOf(context).area.load(code);
  }

  @FieldResolver(() => [Area], {
    description: "Municipalities of the area on the reference date of the newest release.",
  })
  municipalities(@Root() area: Area, @Ctx() context: ViewerContext): Promise<Area[]> {
    return loadersOf(context).municipalities.load(area.code);
  }

  @FieldResolver(() => [SchoolSite], {
    description: "School sites in the area of which the viewer may open the figures.",
  })
  async sites(@Root() area: Area, @Ctx() context: ViewerContext): Promise<SchoolSite[]> {
    const sites = await loadersOf(context).sitesWithin.load(area.code);
    return sites.filter((site) => mayOpenSite(context.viewer, site));
  }

  @FieldResolver(() => [Observation], { description: "Published figures, of the newest release unless one is named." })
  observations(
    @Root() area: Area,
    @Arg("indicators", () => [ID], optional) indicators: string[] | undefined,
    @Arg("periods", () => [ID], optional) periods: string[] | undefined,
    @Arg("breakdown", () => BreakdownEnum, optional) breakdown: Breakdown | undefined,
    @Arg("release", () => Int, optional) release: number | undefined,
    @Ctx() context: ViewerContext,
  ): Promise<Observation[]> {
    const filter = {
      indicators: indicators ?? null,
      periods: periods ?? null,
      breakdown: breakdown ?? null,
      release: release ?? null,
    };
    return loadersOf(context).observations(filter).load(area.code);
  }
}
