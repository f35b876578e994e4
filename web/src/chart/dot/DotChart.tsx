import { useCallback } from "react";
import { LazyChart } from "../LazyChart.tsx";
import { type DotRow, type DotWords, dotHeight, dotOption } from "./dot-option.ts";

export interface DotChartProps {
  readonly rows: readonly DotRow[];
  readonly words: DotWords;
  readonly label: string;
  /** Told the name of the row that was clicked. */
  readonly onSelect: (name: string) => void;
}

/** Places side by side. Keep `rows` and `words` the same objects while nothing changes: new ones draw again. */
export function DotChart({ rows, words, label, onSelect }: DotChartProps) {
  const build = useCallback((width: number) => dotOption(rows, words, width), [rows, words]);
  const heightFor = useCallback(() => dotHeight(rows.length), [rows.length]);
  return <LazyChart build={build} heightFor={heightFor} label={label} onSelect={onSelect} />;
}
