import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { GraphQLSchema, lexicographicSortSchema, parse } from "graphql";
import { buildSchema, createResolversMap, type NonEmptyArray } from "type-graphql";
import type { DecoratedClass, SubgraphDefinition } from "../subgraph/subgraph.ts";

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])';

export interface Subgraph {
  readonly name: string;
  /** Its own contract, as another party would read it. */
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

/** A subgraph that only adds to what others name has no queries of its own, and GraphQL knows no empty type. */
function withoutEmptyQuery(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  if (query == null || Object.keys(query.getFields()).length > 0) return schema;
  const { types, ...config } = schema.toConfig();
  return new GraphQLSchema({ ...config, query: null, types: types.filter((type) => type !== query) });
}

/** The executable schema of one subgraph, from its classes. */
export async function buildSubgraph(definition: SubgraphDefinition): Promise<Subgraph> {
  const built = await buildSchema({
    resolvers: [...definition.resolvers] as unknown as NonEmptyArray<DecoratedClass>,
    orphanedTypes: [...definition.types],
    skipCheck: true,
    validate: false,
  });
  // in an order of its own: that of the classes follows from which module happens to be loaded first
  const classes = lexicographicSortSchema(withoutEmptyQuery(built));
  const sdl = `${LINK}\n\n${printSchemaWithDirectives(classes)}\n`;
  const resolvers = createResolversMap(classes) as Record<string, Record<string, unknown>>;
  for (const [entity, resolve] of Object.entries(definition.references)) {
    resolvers[entity] = { ...resolvers[entity], __resolveReference: resolve };
  }
  const parts = [{ typeDefs: parse(sdl), resolvers: resolvers as never }];
  return { name: definition.name, sdl, schema: buildSubgraphSchema(parts) };
}
