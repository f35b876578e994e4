import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { withViewer } from "../../access/transaction.ts";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { deliveryPartsOf } from "./delivery.loaders.ts";
import { visibleDeliveries } from "./delivery.query.ts";
import { Delivery } from "./delivery.type.ts";
import { isDeliveryId } from "./delivery-id.ts";
import { DeliveryDecision, Finding, MeasureChange } from "./delivery-parts.type.ts";

@Resolver(() => Delivery)
export class DeliveryResolver {
  @Query(() => [Delivery], { description: "The viewer's own deliveries, newest first." })
  deliveries(@Ctx() { viewer, database }: ViewerContext): Promise<Delivery[]> {
    return withViewer(viewer, database, (transaction) => visibleDeliveries(transaction));
  }

  @Query(() => Delivery, { nullable: true, description: "One of the viewer's own deliveries." })
  async delivery(
    @Arg("id", () => ID) id: string,
    @Ctx() { viewer, database }: ViewerContext,
  ): Promise<Delivery | null> {
    if (!isDeliveryId(id)) return null;
    const [found] = await withViewer(viewer, database, (transaction) => visibleDeliveries(transaction, id));
    return found ?? null;
  }

  @FieldResolver(() => [Finding], { description: "What the checks found: questions first, then remarks." })
  findings(@Root() { id }: Delivery, @Ctx() context: ViewerContext): Promise<Finding[]> {
    return deliveryPartsOf(context).findings.load(id);
  }

  @FieldResolver(() => [DeliveryDecision], { description: "What people decided about it, in order." })
  decisions(@Root() { id }: Delivery, @Ctx() context: ViewerContext): Promise<DeliveryDecision[]> {
    return deliveryPartsOf(context).decisions.load(id);
  }

  @FieldResolver(() => [MeasureChange], { description: "How much it brought, beside the delivery before it." })
  comparison(@Root() { id, comparedWith }: Delivery, @Ctx() context: ViewerContext): Promise<MeasureChange[]> {
    return deliveryPartsOf(context).changes.load([id, comparedWith]);
  }
}
