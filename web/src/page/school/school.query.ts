import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { observationFields } from "../../graphql/observation.ts";

export const schoolQuery = graphql(
  `
    query SchoolProfile($code: ID!) {
      schoolSite(code: $code) {
        code
        name
        schoolType
        place
        demo
        municipality {
          code
          name
        }
        alliance {
          code
          name
        }
        region {
          code
          name
          observations {
            ...ObservationFields
          }
          byType: observations(breakdown: schoolType) {
            ...ObservationFields
          }
        }
        observations {
          ...ObservationFields
        }
      }
    }
  `,
  [observationFields],
);

export type School = NonNullable<ResultOf<typeof schoolQuery>["schoolSite"]>;
