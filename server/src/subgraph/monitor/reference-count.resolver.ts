import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { referenceCountsOf } from "./reference-count.query.ts";
import { ReferenceCount } from "./reference-count.type.ts";
import { type ReferencePlace, ReferencePlaceEnum } from "./words.type.ts";

@Resolver(() => ReferenceCount)
export class ReferenceCountResolver {
  @Query(() => [ReferenceCount], { description: "Counts that others published, by place; the first 200." })
  referenceCounts(
    @Arg("kind", () => ReferencePlaceEnum) kind: ReferencePlace,
    @Arg("search", () => String, { nullable: true, description: "Part of a name or code." }) search: string | undefined,
    @Ctx() context: ViewerContext,
  ): Promise<ReferenceCount[]> {
    return referenceCountsOf(context.database.as("monitor_api"), kind, search ?? null);
  }
}
