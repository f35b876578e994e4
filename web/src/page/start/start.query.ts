import { graphql } from "../../graphql/graphql.ts";
import { observationFields } from "../../graphql/observation.ts";

export const areaFiguresQuery = graphql(
  `
    query AreaFigures($code: ID!) {
      area(code: $code) {
        code
        observations {
          ...ObservationFields
        }
      }
    }
  `,
  [observationFields],
);

export const siteFiguresQuery = graphql(
  `
    query SiteFigures($code: ID!) {
      schoolSite(code: $code) {
        code
        observations {
          ...ObservationFields
        }
      }
    }
  `,
  [observationFields],
);
