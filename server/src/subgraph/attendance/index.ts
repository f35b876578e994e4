import type { SubgraphDefinition } from "../subgraph.ts";
import { pupilReference } from "./pupil.reference.ts";
import { PupilResolver } from "./pupil.resolver.ts";
import { Pupil } from "./pupil.type.ts";
import { SchoolSite } from "./school-site.type.ts";

/** Absence, from schools and from compulsory education officers. */
export const attendance: SubgraphDefinition = {
  name: "attendance",
  resolvers: [PupilResolver],
  types: [Pupil, SchoolSite],
  references: { Pupil: pupilReference },
};
