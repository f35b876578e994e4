import type { ViewerContext } from "../../access/viewer-context.ts";
import { loadersOf } from "./loaders.ts";
import type { SchoolSite } from "./school-site.type.ts";

/** The public side of a site that another subgraph names, such as the school of an enrolment that the viewer sees. */
export const schoolSiteReference = (
  reference: Pick<SchoolSite, "code">,
  context: ViewerContext,
): Promise<SchoolSite | null> => loadersOf(context).site.load(reference.code);
