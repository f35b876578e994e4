import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { compareUnits } from "./compare-units.ts";
import { type ComparedLevel, ComparedLevelEnum, Comparison } from "./comparison.type.ts";
import { knownIndicator, referenceRate, withFigures } from "./figures-of-units.ts";
import { unitsOf } from "./units.ts";

const optional = { nullable: true } as const;

@Resolver()
export class ComparisonResolver {
  @Query(() => Comparison, {
    description:
      "Units beside each other, from published figures: sites of which the viewer may open the figures, or areas. Without `within` the sites of the viewer's own scope, or all areas of the level.",
  })
  async comparison(
    @Arg("indicator", () => ID) code: string,
    @Arg("level", () => ComparedLevelEnum) level: ComparedLevel,
    @Arg("period", () => ID) period: string,
    @Arg("within", () => ID, optional) within: string | undefined,
    @Arg("release", () => Int, optional) release: number | undefined,
    @Ctx() context: ViewerContext,
  ): Promise<Comparison> {
    const choice = { indicator: knownIndicator(code), period, release: release ?? null };
    const units = await unitsOf(level, within ?? null, context);
    const [figures, reference] = await Promise.all([
      withFigures(units, choice, context),
      referenceRate(choice, level, context),
    ]);
    return { indicator: code, period, ...compareUnits(choice.indicator, figures, reference) };
  }
}
