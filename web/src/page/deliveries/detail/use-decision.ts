import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { deliveriesQuery } from "../deliveries.query.ts";
import { acceptDelivery, deliveryQuery, restoreDelivery, withdrawDelivery } from "./delivery.query.ts";

export type Decision = "accept" | "withdraw" | "restore";

const FAILED = { message: "De monitor gaf geen antwoord.", remedy: "Controleer uw verbinding en probeer het opnieuw." };

/** Why it was not done, in the words of the monitor. */
function problemOf(error: unknown): typeof FAILED {
  if (!CombinedGraphQLErrors.is(error)) return FAILED;
  const [first] = error.errors;
  const remedy = first?.extensions?.remedy;
  return { message: first?.message ?? FAILED.message, remedy: typeof remedy === "string" ? remedy : "" };
}

/** Decides about a delivery; answers the id of the delivery that it became, or null when it was not done. */
export function useDecision(id: string) {
  const settings = { refetchQueries: [deliveryQuery, deliveriesQuery], awaitRefetchQueries: true };
  const [accept] = useMutation(acceptDelivery, settings);
  const [withdraw] = useMutation(withdrawDelivery, settings);
  const [restore] = useMutation(restoreDelivery, settings);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<typeof FAILED | null>(null);

  const decide = async (decision: Decision, reason: string): Promise<string | null> => {
    setBusy(true);
    setProblem(null);
    const variables = { id, reason };
    try {
      switch (decision) {
        case "accept":
          return (await accept({ variables })).data?.acceptDelivery.id ?? null;
        case "withdraw":
          return (await withdraw({ variables })).data?.withdrawDelivery.id ?? null;
        case "restore":
          return (await restore({ variables })).data?.restoreDelivery.id ?? null;
      }
    } catch (error) {
      setProblem(problemOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { decide, busy, problem };
}
