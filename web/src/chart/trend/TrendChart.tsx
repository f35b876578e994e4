import { useCallback } from "react";
import { LazyChart } from "../LazyChart.tsx";
import { type TrendPlan, trendHeight, trendOption } from "./trend-option.ts";

export interface TrendChartProps {
  readonly plan: TrendPlan;
  readonly label: string;
}

/** Small panels over the school years. Keep `plan` the same object while nothing changes: a new one draws again. */
export function TrendChart({ plan, label }: TrendChartProps) {
  const build = useCallback((width: number) => trendOption(plan, width), [plan]);
  const heightFor = useCallback((width: number) => trendHeight(plan.panels.length, width), [plan]);
  return <LazyChart build={build} heightFor={heightFor} label={label} />;
}
