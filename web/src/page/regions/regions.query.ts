import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { observationFields } from "../../graphql/observation.ts";

/** All regions with all their figures: a few hundred, so that another choice needs no other request. */
export const regionsQuery = graphql(
  `
    query Regions {
      areas(kind: inspirationRegion) {
        code
        name
        certain
        observations {
          ...ObservationFields
        }
      }
    }
  `,
  [observationFields],
);

/** One indicator of all regions by school type: fetched when somebody asks for a type. */
export const regionsByTypeQuery = graphql(
  `
    query RegionsByType($indicator: ID!) {
      areas(kind: inspirationRegion) {
        code
        observations(indicators: [$indicator], breakdown: schoolType) {
          ...ObservationFields
        }
      }
    }
  `,
  [observationFields],
);

export type RegionWithFigures = ResultOf<typeof regionsQuery>["areas"][number];
export type RegionByType = ResultOf<typeof regionsByTypeQuery>["areas"][number];
