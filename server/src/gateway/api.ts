import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { ViewerContext } from "../access/viewer-context.ts";
import { type ErrorTrace, errorFormat } from "./errors.ts";
import { MOST_TOKENS, sizeLimit } from "./limits.ts";

export interface ApiSettings {
  readonly log: (trace: ErrorTrace) => void;
  /** Whether a client may ask what the graph looks like; off in production. */
  readonly introspection: boolean;
}

/** The API over a graph, started. Each request brings its viewer in the context. */
export async function startApi(schema: GraphQLSchema, settings: ApiSettings): Promise<ApolloServer<ViewerContext>> {
  const api = new ApolloServer<ViewerContext>({
    schema,
    introspection: settings.introspection,
    hideSchemaDetailsFromClientErrors: !settings.introspection,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    validationRules: [sizeLimit],
    parseOptions: { maxTokens: MOST_TOKENS },
    // It looks at each field of each answer, for cache hints that we do not give.
    plugins: [ApolloServerPluginCacheControlDisabled()],
    formatError: errorFormat(settings.log),
    stopOnTerminationSignals: false,
  });
  await api.start();
  return api;
}
