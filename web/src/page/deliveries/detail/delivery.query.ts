import { graphql } from "../../../graphql/graphql.ts";

export const deliveryQuery = graphql(`
  query Delivery($id: ID!) {
    delivery(id: $id) {
      id
      kind
      organisation
      periodFrom
      periodTo
      schoolYear
      format
      status
      demo
      receivedAt
      receivedBy
      read
      delivered
      rejected
      unlinked
      unlinkedReasons {
        reason
        label {
          nl
          en
        }
        rows
      }
      findings {
        code
        rung
        severity
        place
        title {
          nl
          en
        }
        explanation {
          nl
          en
        }
        remedy {
          nl
          en
        }
      }
      decisions {
        action
        reason
        by
        at
      }
      comparedWith
      comparison {
        measure
        label {
          nl
          en
        }
        place
        now
        before
      }
    }
  }
`);

export const acceptDelivery = graphql(`
  mutation AcceptDelivery($id: ID!, $reason: String!) {
    acceptDelivery(id: $id, reason: $reason) {
      id
      status
    }
  }
`);

export const withdrawDelivery = graphql(`
  mutation WithdrawDelivery($id: ID!, $reason: String!) {
    withdrawDelivery(id: $id, reason: $reason) {
      id
      status
    }
  }
`);

export const restoreDelivery = graphql(`
  mutation RestoreDelivery($id: ID!, $reason: String!) {
    restoreDelivery(id: $id, reason: $reason) {
      id
      status
    }
  }
`);
