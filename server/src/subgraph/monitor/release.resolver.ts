import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { withViewer } from "../../access/transaction.ts";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { coverageOf } from "./coverage.query.ts";
import { SourceCoverage } from "./coverage.type.ts";
import { servedReleases, withdrawnReleases } from "./release.query.ts";
import { Release } from "./release.type.ts";

@Resolver(() => Release)
export class ReleaseResolver {
  @Query(() => [Release], { description: "The releases that are served, newest first." })
  async releases(
    @Arg("withdrawn", () => Boolean, {
      defaultValue: false,
      description: "Withdrawn ones too; an administrator alone gets them.",
    })
    withdrawn: boolean,
    @Ctx() { viewer, database }: ViewerContext,
  ): Promise<Release[]> {
    const served = await servedReleases(database.as("monitor_api"));
    if (!withdrawn || viewer.role !== "administrator") return served;
    const gone = await withViewer(viewer, database, withdrawnReleases);
    return [...served, ...gone].sort((one, other) => other.number - one.number);
  }

  @FieldResolver(() => [SourceCoverage], {
    description: "Which sources delivered: of the whole release, or of one area. None of a withdrawn release.",
  })
  coverage(
    @Root() release: Release,
    @Arg("within", () => ID, { nullable: true }) within: string | undefined,
    @Ctx() { database }: ViewerContext,
  ): Promise<SourceCoverage[]> {
    return coverageOf(database.as("monitor_api"), release.number, within ?? null);
  }
}
