import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { ChartProps } from "./chart-props.ts";

const Chart = lazy(() => import("./Chart.tsx"));

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
