import { Ctx, Query, Resolver } from "type-graphql";
import { withViewer } from "../../access/transaction.ts";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { visibleDeliveries } from "./delivery.query.ts";
import { Delivery } from "./delivery.type.ts";

@Resolver(() => Delivery)
export class DeliveryResolver {
  @Query(() => [Delivery], { description: "The viewer's own deliveries, newest first." })
  deliveries(@Ctx() { viewer, database }: ViewerContext): Promise<Delivery[]> {
    return withViewer(viewer, database, visibleDeliveries);
  }
}
