import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { knownIndicator, withFigures } from "./figures-of-units.ts";
import { prioritiseSites, requireWeights } from "./prioritise-sites.ts";
import { Priority, WeightInput } from "./priority.type.ts";
import { openSites } from "./units.ts";

@Resolver()
export class PriorityResolver {
  @Query(() => Priority, {
    description:
      "Sites in an area of which the viewer may open the figures, ordered by a weighted sum of published figures.",
  })
  async priority(
    @Arg("within", () => ID) within: string,
    @Arg("period", () => ID) period: string,
    @Arg("weights", () => [WeightInput]) weights: readonly WeightInput[],
    @Arg("release", () => Int, { nullable: true }) release: number | undefined,
    @Ctx() context: ViewerContext,
  ): Promise<Priority> {
    const chosen = weights.map(({ indicator, weight }) => ({ indicator: knownIndicator(indicator), weight }));
    requireWeights(chosen);
    const sites = await openSites(within, context);
    const figures = await Promise.all(
      chosen.map(async ({ indicator }) => {
        const units = await withFigures(sites, { indicator, period, release: release ?? null }, context);
        const known = units.flatMap(({ code, figure }) => (figure === undefined ? [] : [[code, figure] as const]));
        return [indicator.code, new Map(known)] as const;
      }),
    );
    return prioritiseSites(sites, chosen, new Map(figures));
  }
}
