import { graphql } from "../../graphql/graphql.ts";

export const listedSiteFields = graphql(`
  fragment ListedSiteFields on SchoolSite @_unmask {
    code
    name
    schoolType
    place
    municipality {
      code
      name
    }
  }
`);

/** The school sites within the viewer's own scope. */
export const ownSitesQuery = graphql(
  `
    query OwnSites {
      me {
        areas {
          code
          sites {
            ...ListedSiteFields
          }
        }
        sites {
          ...ListedSiteFields
        }
      }
    }
  `,
  [listedSiteFields],
);
