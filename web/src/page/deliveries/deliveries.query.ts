import { graphql } from "../../graphql/graphql.ts";

export const deliveriesQuery = graphql(`
  query Deliveries {
    deliveries {
      id
      kind
      organisation
      periodFrom
      periodTo
      format
      status
      receivedAt
      read
      delivered
      rejected
      unlinked
    }
  }
`);
