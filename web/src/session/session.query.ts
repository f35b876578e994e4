import { graphql, type ResultOf } from "../graphql/graphql.ts";

export const sessionQuery = graphql(`
  query Session {
    me {
      name
      role
      scope
      region {
        code
        name
      }
      areas {
        code
        kind
        name
      }
      sites {
        code
        name
        schoolType
      }
    }
    releases {
      number
      referenceDate
      publishedAt
      periods
      demo
    }
  }
`);

export type Viewer = ResultOf<typeof sessionQuery>["me"];
export type Release = ResultOf<typeof sessionQuery>["releases"][number];
