import { ERROR_CODES } from "@monitor/schema/vocabulary";
import { GraphQLError } from "graphql";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { recordAccess } from "../../access/audit.ts";
import { withViewer } from "../../access/transaction.ts";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { acceptDelivery, restoreDelivery, withdrawDelivery } from "../../delivery/index.ts";
import { visibleDeliveries } from "./delivery.query.ts";
import { Delivery } from "./delivery.type.ts";
import { isDeliveryId } from "./delivery-id.ts";

const notFound = () => new GraphQLError(ERROR_CODES.NOT_FOUND.nl, { extensions: { code: "NOT_FOUND" } });

async function visible({ viewer, database }: ViewerContext, id: string): Promise<Delivery> {
  const [found] = await withViewer(viewer, database, (transaction) => visibleDeliveries(transaction, id));
  if (found === undefined) throw notFound();
  return found;
}

/**
 * Who may see a delivery may decide about it: the steward of the organisation, and an administrator. The attempt is
 * written to the log of access first: what cannot be written is not done. Absent and forbidden look the same.
 */
async function mayDecide({ viewer, database }: ViewerContext, id: string, action: string): Promise<number> {
  if (!isDeliveryId(id)) throw notFound();
  const allowed = await withViewer(viewer, database, async (transaction) => {
    const [found] = await visibleDeliveries(transaction, id);
    const event = { action: `delivery.${action}`, target: id, rows: found === undefined ? 0 : 1 };
    await recordAccess(transaction, [{ ...event, allowed: found !== undefined }]);
    return found !== undefined;
  });
  if (!allowed) throw notFound();
  return Number(id);
}

@Resolver(() => Delivery)
export class DeliveryDecisionResolver {
  @Mutation(() => Delivery, { description: "Takes a held delivery with what the checks ask about it; it then counts." })
  async acceptDelivery(
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String) reason: string,
    @Ctx() context: ViewerContext,
  ): Promise<Delivery> {
    const { viewer, database, dataDir } = context;
    const number = await mayDecide(context, id, "accept");
    const { deliveryId } = await acceptDelivery(database, number, { by: viewer.name, reason, dataDir });
    return visible(context, String(deliveryId));
  }

  @Mutation(() => Delivery, { description: "Takes the rows of a delivery away; its files and the decision stay." })
  async withdrawDelivery(
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String) reason: string,
    @Ctx() context: ViewerContext,
  ): Promise<Delivery> {
    const { viewer, database } = context;
    const number = await mayDecide(context, id, "withdraw");
    await withdrawDelivery(database, number, { by: viewer.name, reason });
    return visible(context, id);
  }

  @Mutation(() => Delivery, { description: "Receives a replaced or withdrawn delivery again, as a new delivery." })
  async restoreDelivery(
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String) reason: string,
    @Ctx() context: ViewerContext,
  ): Promise<Delivery> {
    const { viewer, database, dataDir } = context;
    const number = await mayDecide(context, id, "restore");
    const { deliveryId } = await restoreDelivery(database, number, { by: viewer.name, reason, dataDir });
    return visible(context, String(deliveryId));
  }
}
