import { createDefaultExecutor } from "@graphql-tools/delegate";
import { getStitchedSchemaFromSupergraphSdl } from "@graphql-tools/federation";
import type { Executor } from "@graphql-tools/utils";
import type { GraphQLSchema } from "graphql";
import { compose } from "./compose.ts";
import type { Subgraph } from "./subgraph-schema.ts";
import { allSubgraphs } from "./subgraphs.ts";

/**
 * How a subgraph is asked: by function call in this process. The seam for a subgraph at the organisation that owns the
 * data: there an executor over HTTP goes here, which sends the viewer along signed.
 */
const executorOf = (subgraph: Subgraph): Executor => createDefaultExecutor(subgraph.schema);

/** The one graph over all subgraphs, as the API serves it. Its context is a `ViewerContext`. */
export function stitch(subgraphs: readonly Subgraph[]): GraphQLSchema {
  const executors = new Map(subgraphs.map((subgraph) => [subgraph.name.toUpperCase(), executorOf(subgraph)]));
  return getStitchedSchemaFromSupergraphSdl({
    supergraphSdl: compose(subgraphs),
    batch: true,
    onSubschemaConfig(subschema) {
      const executor = executors.get(subschema.name);
      if (executor === undefined) throw new Error(`no executor for subgraph ${subschema.name}`);
      subschema.executor = executor;
    },
  });
}

export const buildGraph = async (): Promise<GraphQLSchema> => stitch(await allSubgraphs());
