import type { ViewerContext } from "../access/viewer-context.ts";

// biome-ignore lint/complexity/noBannedTypes: a class of type-graphql, of which only the decorators matter
export type DecoratedClass = Function;

/** Every subgraph has this shape; `gateway/` turns it into a schema. */
export interface SubgraphDefinition {
  readonly name: string;
  readonly resolvers: readonly DecoratedClass[];
  /** Types that no query of this subgraph need name. */
  readonly types: readonly DecoratedClass[];
  /** Per entity: from its key to what this subgraph knows of it, or null. */
  readonly references: Readonly<
    // biome-ignore lint/suspicious/noExplicitAny: each entity has its own key fields
    Record<string, (reference: any, context: ViewerContext) => unknown>
  >;
}
