import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn, EChartsOption } from "echarts";
import { CustomChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { type RefObject, useEffect, useRef } from "react";
import type { ChartProps } from "./chart-props.ts";
import { useWidth } from "./use-width.ts";

/** Types of the chart library, for the pure option functions: they import them from here and stay free of it. */
export type ChartOption = EChartsOption;
export type DrawingApi = CustomSeriesRenderItemAPI;
export type Drawing = CustomSeriesRenderItemReturn;

use([CustomChart, GridComponent, LineChart, ScatterChart, SVGRenderer, TitleComponent, TooltipComponent]);

type Select = ChartProps["onSelect"];

/** Starts a chart that tells which place is clicked: its mark, or its name along the axis. */
function start(place: HTMLElement, size: { width: number; height: number }, select: RefObject<Select>): EChartsType {
  const chart = init(place, null, { renderer: "svg", ...size });
  chart.on("click", (event: { name?: string; value?: unknown; componentType?: string }) => {
    const name = event.componentType === "yAxis" ? event.value : event.name;
    if (typeof name === "string" && name !== "") select.current?.(name);
  });
  return chart;
}

/** Draws an option. The only file that knows the chart library; others reach it through LazyChart. */
export default function Chart({ build, heightFor, label, onSelect }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const select = useRef<Select>(onSelect);
  const width = useWidth(place);

  useEffect(() => {
    select.current = onSelect;
  }, [onSelect]);

  useEffect(() => {
    if (width === 0 || place.current === null) return;
    const size = { width, height: heightFor(width) };
    chart.current ??= start(place.current, size, select);
    chart.current.resize(size);
    chart.current.setOption({ animation: false, ...build(width) }, { notMerge: true });
  }, [build, heightFor, width]);

  useEffect(
    () => () => {
      chart.current?.dispose();
      chart.current = null;
    },
    [],
  );

  return <div ref={place} role="img" aria-label={label} style={{ height: heightFor(width === 0 ? 800 : width) }} />;
}
