import { composeServices, compositionHasErrors } from "@theguild/federation-composition";
import { parse } from "graphql";
import type { Subgraph } from "./subgraph-schema.ts";

/** The supergraph of some subgraphs. Throws when they contradict each other. */
export function compose(subgraphs: readonly Pick<Subgraph, "name" | "sdl">[]): string {
  const composed = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}.subgraph`, typeDefs: parse(sdl) })),
  );
  if (compositionHasErrors(composed)) {
    throw new Error(`the subgraphs do not compose: ${composed.errors.map((error) => error.message).join("; ")}`);
  }
  return composed.supergraphSdl;
}
