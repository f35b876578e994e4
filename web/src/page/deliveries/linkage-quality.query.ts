import { graphql } from "../../graphql/graphql.ts";

export const linkageQualityQuery = graphql(`
  query LinkageQuality {
    linkageQuality {
      kind
      schoolYear
      area
      areaName
      rows
      unlinked
      matched
    }
  }
`);
