import type { Unit } from "@monitor/schema/indicators";
import { hasInterval, type Observation } from "../graphql/observation.ts";
import { useLanguage } from "../language/use-language.ts";

/** The bounds of the 95 % interval, or nothing where there is none. */
export function IntervalText({ observation, unit }: { readonly observation: Observation | null; readonly unit: Unit }) {
  const { numbers } = useLanguage();
  if (!hasInterval(observation)) return null;
  return <span className="interval">{numbers.interval(observation.lower, observation.upper, unit)}</span>;
}
