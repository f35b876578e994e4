import type { Unit } from "@monitor/schema/indicators";
import { useLanguage } from "../../language/use-language.ts";

export interface NumberProps {
  readonly value: number;
  readonly unit: Unit;
  /** With its unit in running text; bare in a column whose heading holds the unit. */
  readonly inText?: boolean;
}

/** A final figure. */
export function PublishedValue({ value, unit, inText = false }: NumberProps) {
  const { numbers } = useLanguage();
  return <span className="number">{inText ? numbers.withUnit(value, unit) : numbers.value(value, unit)}</span>;
}
