import type { ChartOption } from "./Chart.tsx";

export type { ChartOption };

export interface ChartProps {
  /** The option for a width in pixels; pure. */
  readonly build: (width: number) => ChartOption;
  /** The height in pixels that fits a width. */
  readonly heightFor: (width: number) => number;
  /** What the chart shows, in a sentence, for who does not see it; the table twin holds all of it. */
  readonly label: string;
  /** Told the name of the place that was clicked. */
  readonly onSelect?: (name: string) => void;
}
