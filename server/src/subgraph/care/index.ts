import type { SubgraphDefinition } from "../subgraph.ts";
import { pupilReference } from "./pupil.reference.ts";
import { PupilResolver } from "./pupil.resolver.ts";
import { Pupil } from "./pupil.type.ts";

/** Youth care, from municipalities. */
export const care: SubgraphDefinition = {
  name: "care",
  resolvers: [PupilResolver],
  types: [Pupil],
  references: { Pupil: pupilReference },
};
