import type { SubgraphDefinition } from "../subgraph.ts";
import { ClassGroupResolver } from "./class-group.resolver.ts";
import { pupilReference } from "./pupil.reference.ts";
import { PupilResolver } from "./pupil.resolver.ts";
import { Pupil } from "./pupil.type.ts";
import { SchoolSiteResolver } from "./school-site.resolver.ts";
import { SchoolSite } from "./school-site.type.ts";

/** Classes and enrolments, from schools. */
export const enrolment: SubgraphDefinition = {
  name: "enrolment",
  resolvers: [ClassGroupResolver, PupilResolver, SchoolSiteResolver],
  types: [Pupil, SchoolSite],
  references: { Pupil: pupilReference, SchoolSite: (reference: SchoolSite) => reference },
};
