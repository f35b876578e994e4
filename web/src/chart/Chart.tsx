import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn, EChartsOption } from "echarts";
import { CustomChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { ChartProps } from "./chart-props.ts";
import { useWidth } from "./use-width.ts";

/** Types of the chart library, for the pure option functions: they import them from here and stay free of it. */
export type ChartOption = EChartsOption;
export type DrawingApi = CustomSeriesRenderItemAPI;
export type Drawing = CustomSeriesRenderItemReturn;

use([CustomChart, GridComponent, LineChart, ScatterChart, SVGRenderer, TitleComponent, TooltipComponent]);

/** Draws an option. The only file that knows the chart library; others reach it through LazyChart. */
export default function Chart({ build, heightFor, label, onSelect }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const width = useWidth(place);

  useEffect(() => {
    if (place.current === null) return;
    const made = init(place.current, null, { renderer: "svg" });
    chart.current = made;
    return () => {
      chart.current = null;
      made.dispose();
    };
  }, []);

  useEffect(() => {
    if (width === 0 || chart.current === null) return;
    chart.current.resize({ width, height: heightFor(width) });
    chart.current.setOption({ animation: false, ...build(width) }, { notMerge: true });
  }, [build, heightFor, width]);

  useEffect(() => {
    const drawn = chart.current;
    if (drawn === null || onSelect === undefined) return;
    const select = (event: { name?: string; value?: unknown; componentType?: string }) => {
      const name = event.componentType === "yAxis" ? event.value : event.name;
      if (typeof name === "string" && name !== "") onSelect(name);
    };
    drawn.on("click", select);
    return () => {
      drawn.off("click", select);
    };
  }, [onSelect]);

  return <div ref={place} role="img" aria-label={label} style={{ height: heightFor(width === 0 ? 800 : width) }} />;
}
