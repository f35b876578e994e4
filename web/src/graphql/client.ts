import { ApolloClient, ApolloLink, InMemoryCache } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import { HttpLink } from "@apollo/client/link/http";
import { isUnauthenticated } from "./error-kind.ts";

/** Places are told apart by their official code, releases by number; there is one viewer. */
export const monitorCache = () =>
  new InMemoryCache({
    typePolicies: {
      Area: { keyFields: ["code"] },
      SchoolSite: { keyFields: ["code"] },
      Indicator: { keyFields: ["code"] },
      Release: { keyFields: ["number"] },
      Viewer: { keyFields: [] },
    },
  });

/** The client of the monitor's API; `onSignedOut` is told when the session has ended. */
export function monitorClient(onSignedOut: () => void, transport: ApolloLink = new HttpLink({ uri: "/graphql" })) {
  const watchSession = new ErrorLink(({ error }) => {
    if (isUnauthenticated(error)) onSignedOut();
  });
  return new ApolloClient({ link: ApolloLink.from([watchSession, transport]), cache: monitorCache() });
}
