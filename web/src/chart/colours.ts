/** Colours of charts; the same names stand in style/tokens.css, and a test keeps both equal. */
export const COLOURS = {
  /** The viewer's own place, and nothing else. */
  own: "#b34700",
  text: "#222b36",
  textSoft: "#566270",
  /** Another place that stands in front. */
  other: "#4d5a68",
  /** Others in the background. */
  background: "#c3cad2",
  line: "#e3e7eb",
  hatch: "#aab4be",
} as const;

export const FONT = '"Source Sans 3 Variable", sans-serif';
