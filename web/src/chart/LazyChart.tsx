import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { ChartProps } from "./chart-props.ts";
import { NoChart } from "./NoChart.tsx";

/** A library that cannot be fetched costs the drawing, never the words and the table around it. */
const Chart = lazy(() => import("./Chart.tsx").catch(() => ({ default: NoChart })));

/** A chart whose library is fetched only when somebody looks at it; its place is kept meanwhile. */
export function LazyChart(props: ChartProps) {
  const { t } = useTranslation("figure");
  const waiting = <div role="status" aria-label={t("loadingChart")} style={{ height: props.heightFor(800) }} />;
  return (
    <Suspense fallback={waiting}>
      <Chart {...props} />
    </Suspense>
  );
}
