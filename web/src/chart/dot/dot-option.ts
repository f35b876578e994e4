import type { Unit } from "@monitor/schema/indicators";
import { OBSERVATION_STATUSES } from "@monitor/schema/vocabulary";
import { hasInterval, isFigure, type Observation } from "../../graphql/observation.ts";
import type { Language } from "../../language/language.ts";
import type { NumberWords } from "../../value/number-words.ts";
import type { ChartOption } from "../chart-props.ts";
import { COLOURS, FONT } from "../colours.ts";
import { hatchedBlock, intervalAlongX } from "../shapes.ts";

export interface DotRow {
  readonly name: string;
  readonly own: boolean;
  /** Small sign behind the name, such as † for an uncertain membership. */
  readonly mark?: string;
  readonly observation: Observation | null;
}

export interface DotWords {
  readonly language: Language;
  readonly unit: Unit;
  readonly numbers: NumberWords;
}

export const ROW_HEIGHT = 28;
const NARROW = 520;

/** Height in pixels of a dot plot of so many rows. */
export const dotHeight = (rows: number): number => rows * ROW_HEIGHT + 52;

const statusWords = (row: DotRow, language: Language): string =>
  OBSERVATION_STATUSES[row.observation?.status ?? "NOT_DELIVERED"].label[language];

/** What is told of a row: its figure with interval, or why there is none. */
export function describeRow(row: DotRow, { language, unit, numbers }: DotWords): string {
  const { observation } = row;
  if (!isFigure(observation)) return `${row.name}: ${statusWords(row, language)}`;
  const value = numbers.withUnit(observation.value, unit);
  const star = observation.status === "PROVISIONAL" ? ` (${statusWords(row, language)})` : "";
  const interval = hasInterval(observation) ? ` (${numbers.interval(observation.lower, observation.upper, unit)})` : "";
  return `${row.name}: ${value}${interval}${star}`;
}

/** What by its definition cannot exist is said, not hatched: nothing is hidden there. */
const isHatched = ({ row }: { readonly row: DotRow }): boolean => row.observation?.status !== "NOT_APPLICABLE";

/**
 * A dot per place with its 95 % interval, in the order of the rows, the first on top. The axis starts at 0. A place
 * without a number gets a hatched block with the reason; it is never drawn as a dot.
 * @param width in pixels of the whole chart
 */
export function dotOption(rows: readonly DotRow[], words: DotWords, width: number): ChartOption {
  const narrow = width < NARROW;
  const nameWidth = narrow ? 138 : 168;
  const { unit, numbers, language } = words;
  const colourOf = (row: DotRow) => (row.own ? COLOURS.own : COLOURS.other);
  const tip = new Map(rows.map((row) => [row.name, describeRow(row, words)]));
  const dots = rows.flatMap((row) => {
    if (!isFigure(row.observation)) return [];
    const symbolSize = row.own ? 13 : 10;
    return [
      {
        name: row.name,
        value: [row.observation.value, row.name],
        symbolSize,
        itemStyle: { color: colourOf(row), opacity: 1 },
      },
    ];
  });
  const withInterval = rows.flatMap((row, at) =>
    hasInterval(row.observation) ? [{ row, at, figure: row.observation }] : [],
  );
  const without = rows.flatMap((row, at) => (isFigure(row.observation) ? [] : [{ row, at }]));
  return {
    textStyle: { fontFamily: FONT },
    grid: { left: nameWidth, right: 24, top: 4, bottom: 44 },
    tooltip: { trigger: "item", confine: true, formatter: (item) => tip.get([item].flat()[0]?.name ?? "") ?? "" },
    xAxis: {
      type: "value",
      min: 0,
      name: numbers.unit(unit),
      nameLocation: "middle",
      nameGap: 26,
      nameTextStyle: { color: COLOURS.textSoft, fontSize: 13 },
      splitNumber: narrow ? 3 : 6,
      axisLabel: { color: COLOURS.textSoft, fontSize: 13, formatter: (value: number) => numbers.count(value) },
      splitLine: { lineStyle: { color: COLOURS.line } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows.map((row) => row.name),
      triggerEvent: true,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        width: nameWidth - 10,
        overflow: "truncate",
        formatter: (name: string) => {
          const row = rows.find((one) => one.name === name);
          return `{${row?.own ? "own" : "other"}|${name}${row?.mark ?? ""}}`;
        },
        rich: {
          own: { color: COLOURS.own, fontWeight: "bold", fontSize: narrow ? 13 : 14 },
          other: { color: COLOURS.text, fontSize: narrow ? 13 : 14 },
        },
      },
    },
    series: [
      {
        type: "custom",
        silent: true,
        encode: { x: [1, 2], y: 0 },
        data: withInterval.map(({ at, figure }) => [at, figure.lower, figure.upper]),
        renderItem: (item, api) => intervalAlongX(api, colourOf(withInterval[item.dataIndex]!.row)),
      },
      { type: "scatter", data: dots, cursor: "pointer" },
      {
        type: "custom",
        encode: { y: 0 },
        data: without.filter(isHatched).map(({ row, at }) => ({ name: row.name, value: [at] })),
        renderItem: (_item, api) => hatchedBlock(api, COLOURS.hatch),
        label: { show: true },
      },
      {
        type: "scatter",
        symbolSize: 0.001,
        itemStyle: { opacity: 1 },
        data: without.map((one) => ({
          name: one.row.name,
          value: [0, one.row.name],
          label: { distance: isHatched(one) ? 62 : 4 },
        })),
        label: {
          show: true,
          position: "right",
          color: COLOURS.textSoft,
          fontSize: 13,
          formatter: (item) => statusWords(rows.find((row) => row.name === item.name)!, language),
        },
      },
    ],
  };
}
