import { graphql } from "../../graphql/graphql.ts";
import { observationFields } from "../../graphql/observation.ts";

export const areaQuery = graphql(
  `
    query AreaPage($code: ID!) {
      area(code: $code) {
        code
        kind
        name
        certain
        municipalities {
          code
          name
        }
        sites {
          code
          name
          schoolType
          place
          municipality {
            code
            name
          }
          alliance {
            code
            name
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
