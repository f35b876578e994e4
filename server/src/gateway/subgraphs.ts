// First: the decorators of the classes write to it as soon as they are loaded.
import "reflect-metadata";

import { attendance } from "../subgraph/attendance/index.ts";
import { care } from "../subgraph/care/index.ts";
import { enrolment } from "../subgraph/enrolment/index.ts";
import { monitor } from "../subgraph/monitor/index.ts";
import { buildSubgraph, type Subgraph } from "./subgraph-schema.ts";

/** The subgraphs of which the graph is made, one after the other: type-graphql builds one schema at a time. */
export async function allSubgraphs(): Promise<Subgraph[]> {
  const built: Subgraph[] = [];
  for (const definition of [monitor, enrolment, care, attendance]) built.push(await buildSubgraph(definition));
  return built;
}
