import type { Unit } from "@monitor/schema/indicators";
import type { Observation } from "../graphql/observation.ts";
import { NotApplicableValue } from "./state/NotApplicableValue.tsx";
import { NotDeliveredValue } from "./state/NotDeliveredValue.tsx";
import { ProvisionalValue } from "./state/ProvisionalValue.tsx";
import { PublishedValue } from "./state/PublishedValue.tsx";
import { SuppressedValue } from "./state/SuppressedValue.tsx";
import { TooFewValue } from "./state/TooFewValue.tsx";

export interface FigureValueProps {
  /** Null where the release holds no such figure: no source delivered it. */
  readonly observation: Observation | null;
  readonly unit: Unit;
  readonly inText?: boolean;
}

/** A figure in the state in which it is: never 0 and never empty when there is no number. */
export function FigureValue({ observation, unit, inText = false }: FigureValueProps) {
  if (observation === null) return <NotDeliveredValue />;
  const { status, value } = observation;
  switch (status) {
    case "PUBLISHED":
      return value === null ? <NotDeliveredValue /> : <PublishedValue value={value} unit={unit} inText={inText} />;
    case "PROVISIONAL":
      return value === null ? <NotDeliveredValue /> : <ProvisionalValue value={value} unit={unit} inText={inText} />;
    case "SUPPRESSED":
      return <SuppressedValue />;
    case "TOO_FEW":
      return <TooFewValue />;
    case "NOT_DELIVERED":
      return <NotDeliveredValue />;
    case "NOT_APPLICABLE":
      return <NotApplicableValue />;
  }
}
