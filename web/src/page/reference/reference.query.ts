import { graphql, type ResultOf } from "../../graphql/graphql.ts";

export const referenceQuery = graphql(`
  query ReferenceCounts($kind: ReferencePlace!, $search: String) {
    referenceCounts(kind: $kind, search: $search) {
      placeCode
      placeName
      measure
      referenceDate
      lower
      upper
      sites
      source
    }
  }
`);

export type ReferenceCount = ResultOf<typeof referenceQuery>["referenceCounts"][number];
