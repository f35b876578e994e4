import { Ctx, Query, Resolver } from "type-graphql";
import { withViewer } from "../../access/transaction.ts";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { linkageQualityOf } from "./linkage-quality.query.ts";
import { LinkageQuality } from "./linkage-quality.type.ts";

@Resolver(() => LinkageQuality)
export class LinkageQualityResolver {
  @Query(() => [LinkageQuality], {
    description: "Linkage by source, school year and area, of the viewer's deliveries.",
  })
  linkageQuality(@Ctx() { viewer, database }: ViewerContext): Promise<LinkageQuality[]> {
    return withViewer(viewer, database, linkageQualityOf);
  }
}
