import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./generated/monitor-env.d.ts";

/** Makes typed documents: the types follow from schema/graphql/monitor.graphql (`pnpm --filter web graphql`). */
export const graphql = initGraphQLTada<{ introspection: introspection; scalars: { ID: string } }>();

export type { ResultOf } from "gql.tada";
