import type { SubgraphDefinition } from "../subgraph.ts";
import { AreaResolver } from "./area.resolver.ts";
import { Area } from "./area.type.ts";
import { ComparisonResolver } from "./comparison.resolver.ts";
import { DeliveryResolver } from "./delivery.resolver.ts";
import { DeliveryDecisionResolver } from "./delivery-decision.resolver.ts";
import { IndicatorResolver } from "./indicator.resolver.ts";
import { LinkageQualityResolver } from "./linkage-quality.resolver.ts";
import { PriorityResolver } from "./priority.resolver.ts";
import { ReferenceCountResolver } from "./reference-count.resolver.ts";
import { ReleaseResolver } from "./release.resolver.ts";
import { schoolSiteReference } from "./school-site.reference.ts";
import { SchoolSiteResolver } from "./school-site.resolver.ts";
import { SchoolSite } from "./school-site.type.ts";
import { ViewerResolver } from "./viewer.resolver.ts";

/** Areas, school sites, released figures, deliveries: all that is public or the viewer's own organisation's. */
export const monitor: SubgraphDefinition = {
  name: "monitor",
  resolvers: [
    AreaResolver,
    ComparisonResolver,
    DeliveryResolver,
    DeliveryDecisionResolver,
    IndicatorResolver,
    LinkageQualityResolver,
    PriorityResolver,
    ReferenceCountResolver,
    ReleaseResolver,
    SchoolSiteResolver,
    ViewerResolver,
  ],
  types: [Area, SchoolSite],
  references: { SchoolSite: schoolSiteReference },
};
