import { Ctx, Query, Resolver } from "type-graphql";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { allReleases } from "./release.query.ts";
import { Release } from "./release.type.ts";

@Resolver(() => Release)
export class ReleaseResolver {
  @Query(() => [Release], { description: "All releases, newest first." })
  releases(@Ctx() context: ViewerContext): Promise<Release[]> {
    return allReleases(context.database.as("monitor_api"));
  }
}
