import type { Unit } from "@monitor/schema/indicators";
import { hasInterval, isFigure, type Observation } from "../../graphql/observation.ts";
import type { NumberWords } from "../../value/number-words.ts";
import type { ChartOption } from "../chart-props.ts";
import { COLOURS, FONT } from "../colours.ts";
import { hatchedFoot, intervalAlongY } from "../shapes.ts";

/** One figure per school year, in the order of the years; null where the release holds none. */
export type Course = readonly (Observation | null)[];

export interface TrendPanel {
  readonly title: string;
  readonly own: boolean;
  readonly unit: Unit;
  readonly course: Course;
  /** Courses of others, drawn in grey behind. */
  readonly others: readonly Course[];
}

export interface TrendPlan {
  readonly panels: readonly TrendPanel[];
  /** School years, oldest first. */
  readonly years: readonly string[];
  /** One scale for all panels (same indicator), or each its own (different units). Both start at 0. */
  readonly sharedScale: boolean;
  readonly numbers: NumberWords;
  /** Why there is no number, in the language of the page. */
  readonly statusWords: (one: Observation | null) => string;
}

const PANEL = { height: 104, title: 24, gap: 22, years: 20, left: 40, least: 160 };

export const trendColumns = (panels: number, width: number): number =>
  Math.max(1, Math.min(panels, Math.floor(width / PANEL.least)));

const rowHeight = PANEL.title + PANEL.height + PANEL.years + PANEL.gap;

/** Height in pixels of so many panels in that width. */
export const trendHeight = (panels: number, width: number): number =>
  Math.ceil(panels / trendColumns(panels, width)) * rowHeight;

/** `2025-2026` as it fits below an axis: `'25/26`. */
export const shortYear = (year: string): string => `’${year.slice(2, 4)}/${year.slice(7, 9)}`;

const highest = (courses: readonly Course[]): number =>
  Math.max(0, ...courses.flat().map((one) => (hasInterval(one) ? one.upper : isFigure(one) ? one.value : 0)));

/** A round number at or above a value, so that the top of an axis can be read: 1, 2, 2.5, 5 or 10 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((top) => top >= value)!;
}

/** Half of a scale where that is a number that its unit can write, else the whole. */
function axisStep(max: number, unit: Unit): number {
  const whole = unit === "persons" || unit === "count";
  return whole && !Number.isInteger(max / 2) ? max : max / 2;
}

/** A gap where a year has no number: a line never bridges a year that was masked or not delivered. */
const points = (course: Course) => course.map((one, at) => [at, isFigure(one) ? one.value : null]);
const withGaps = (courses: readonly Course[]) => courses.flatMap((course) => [...points(course), [null, null]]);

/** Small panels with one course each over the school years, the others behind it in grey. */
export function trendOption(
  { panels, years, sharedScale, numbers, statusWords }: TrendPlan,
  width: number,
): ChartOption {
  const columns = trendColumns(panels.length, width);
  const columnWidth = width / columns;
  const left = (at: number) => (at % columns) * columnWidth + PANEL.left;
  const top = (at: number) => Math.floor(at / columns) * rowHeight + PANEL.title;
  const all = roundUp(highest(panels.flatMap((panel) => [panel.course, ...panel.others])));
  const maxOf = (panel: TrendPanel) => (sharedScale ? all : roundUp(highest([panel.course, ...panel.others])));
  const colourOf = (panel: TrendPanel) => (panel.own ? COLOURS.own : COLOURS.other);
  return {
    textStyle: { fontFamily: FONT },
    title: panels.map((panel, at) => ({
      text: panel.title,
      left: left(at) - PANEL.left + 6,
      top: top(at) - PANEL.title + 2,
      padding: 0,
      textStyle: {
        fontSize: 13,
        fontWeight: panel.own ? "bold" : "normal",
        color: panel.own ? COLOURS.own : COLOURS.text,
        width: columnWidth - 14,
        overflow: "truncate",
      },
    })),
    grid: panels.map((_, at) => ({
      left: left(at),
      top: top(at) + 4,
      width: columnWidth - PANEL.left - 14,
      height: PANEL.height,
    })),
    tooltip: { trigger: "item", confine: true },
    xAxis: panels.map((_, at) => ({
      gridIndex: at,
      type: "value",
      min: -0.25,
      max: years.length - 0.75,
      interval: 1,
      axisTick: { show: false },
      splitLine: { show: false },
      axisLine: { lineStyle: { color: COLOURS.background } },
      axisLabel: {
        customValues: years.map((_year, index) => index),
        color: COLOURS.textSoft,
        fontSize: 12,
        formatter: (index: number) => shortYear(years[index] ?? ""),
      },
    })),
    yAxis: panels.map((panel, at) => ({
      gridIndex: at,
      type: "value",
      min: 0,
      max: maxOf(panel),
      interval: axisStep(maxOf(panel), panel.unit),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: COLOURS.textSoft,
        fontSize: 12,
        formatter: (value: number) =>
          Number.isInteger(value) ? numbers.count(value) : numbers.value(value, panel.unit),
      },
      splitLine: { lineStyle: { color: COLOURS.line } },
    })),
    series: panels.flatMap((panel, at) => [
      {
        type: "line" as const,
        xAxisIndex: at,
        yAxisIndex: at,
        data: withGaps(panel.others),
        silent: true,
        showSymbol: false,
        lineStyle: { color: COLOURS.background, width: 1 },
        z: 1,
      },
      {
        type: "custom" as const,
        xAxisIndex: at,
        yAxisIndex: at,
        silent: true,
        data: panel.course.flatMap((one, year) => (hasInterval(one) ? [[year, one.lower, one.upper]] : [])),
        renderItem: (_item: unknown, api: Parameters<typeof intervalAlongY>[0]) => intervalAlongY(api, colourOf(panel)),
        z: 2,
      },
      {
        type: "custom" as const,
        xAxisIndex: at,
        yAxisIndex: at,
        data: panel.course.flatMap((one, year) => (isFigure(one) ? [] : [[year]])),
        renderItem: (_item: unknown, api: Parameters<typeof hatchedFoot>[0]) => hatchedFoot(api, COLOURS.hatch),
        tooltip: {
          formatter: (item: { value: unknown }) => {
            const [year] = item.value as [number];
            return `${panel.title}, ${years[year]}: ${statusWords(panel.course[year] ?? null)}`;
          },
        },
      },
      {
        type: "line" as const,
        name: panel.title,
        xAxisIndex: at,
        yAxisIndex: at,
        data: points(panel.course),
        symbol: "circle",
        symbolSize: 7,
        lineStyle: { color: colourOf(panel), width: 2 },
        itemStyle: { color: colourOf(panel) },
        tooltip: {
          formatter: (item: { value: unknown }) => {
            const [year, value] = item.value as [number, number];
            return `${panel.title}, ${years[year]}: ${numbers.withUnit(value, panel.unit)}`;
          },
        },
        z: 3,
      },
    ]),
  };
}
