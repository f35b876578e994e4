import { lexicographicSortSchema, parse, print, printSchema } from "graphql";
import { compose } from "./compose.ts";
import { stitch } from "./graph.ts";
import { allSubgraphs } from "./subgraphs.ts";

const HEADER = "# Generated from the code by `pnpm contracts`; do not edit by hand.\n\n";

/** The published contracts of the API: file name in `schema/graphql/` and its text. */
export async function renderContracts(): Promise<Map<string, string>> {
  const subgraphs = await allSubgraphs();
  const contracts = new Map<string, string>();
  for (const { name, sdl } of subgraphs) contracts.set(`${name}.subgraph.graphql`, print(parse(sdl)));
  contracts.set("supergraph.graphql", print(parse(compose(subgraphs))));
  contracts.set("monitor.graphql", printSchema(lexicographicSortSchema(stitch(subgraphs))));
  return new Map([...contracts].map(([file, text]) => [file, `${HEADER}${text.trimEnd()}\n`]));
}
