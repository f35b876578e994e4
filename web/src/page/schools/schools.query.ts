import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { observationFields } from "../../graphql/observation.ts";

const comparedSiteFields = graphql(
  `
    fragment ComparedSiteFields on SchoolSite @_unmask {
      code
      name
      schoolType
      place
      municipality {
        code
        name
      }
      region {
        code
      }
      observations(periods: [$period]) {
        ...ObservationFields
      }
    }
  `,
  [observationFields],
);

/**
 * The school sites within the viewer's own scope with all figures of one school year, so that another figure needs no
 * other request; and what they are held against: the regions by school type.
 */
export const ownSitesQuery = graphql(
  `
    query OwnSites($period: ID!) {
      me {
        areas {
          code
          sites {
            ...ComparedSiteFields
          }
        }
        sites {
          ...ComparedSiteFields
        }
      }
      areas(kind: inspirationRegion) {
        code
        observations(breakdown: schoolType, periods: [$period]) {
          ...ObservationFields
        }
      }
    }
  `,
  [comparedSiteFields, observationFields],
);

export type ComparedSite = ResultOf<typeof comparedSiteFields>;
export type RegionTypes = Pick<ResultOf<typeof ownSitesQuery>["areas"][number], "code" | "observations">;
