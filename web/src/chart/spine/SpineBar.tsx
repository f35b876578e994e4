import type { Observation } from "../../graphql/observation.ts";
import { COLOURS } from "../colours.ts";
import "./spine.css";
import { type SpineMark, spineMarks } from "./spine-scale.ts";

export interface SpineBarProps {
  readonly own: Observation | null;
  readonly region: Observation | null;
  readonly alike: Observation | null;
}

const HEIGHT = 36;
const LANES = { own: 12, region: 22, alike: 30 };

function Interval({ mark, y, colour }: { readonly mark: SpineMark; readonly y: number; readonly colour: string }) {
  if (mark.from === null || mark.to === null) return null;
  return <line x1={`${mark.from}%`} x2={`${mark.to}%`} y1={y} y2={y} stroke={colour} strokeWidth={2} />;
}

/**
 * One row of a profile: the own figure as a dot, the region as a bar, the same school type as a diamond, each with its
 * interval. Shapes differ, so that nothing hangs on colour. Hidden from who hears the page: the row says it in words.
 */
export function SpineBar({ own, region, alike }: SpineBarProps) {
  const [mine, wide, same] = spineMarks([own, region, alike]);
  return (
    <svg className="spine" width="100%" height={HEIGHT} aria-hidden="true">
      <line x1="0" x2="0" y1="2" y2={HEIGHT - 2} stroke={COLOURS.background} strokeWidth={2} />
      <line x1="0" x2="100%" y1={LANES.own} y2={LANES.own} stroke={COLOURS.line} />
      {wide ? (
        <>
          <Interval mark={wide} y={LANES.region} colour={COLOURS.other} />
          <line
            x1={`${wide.at}%`}
            x2={`${wide.at}%`}
            y1={LANES.region - 5}
            y2={LANES.region + 5}
            stroke={COLOURS.other}
            strokeWidth={4}
          />
        </>
      ) : null}
      {same ? (
        <>
          <Interval mark={same} y={LANES.alike} colour={COLOURS.other} />
          <rect
            className="spine__diamond"
            x={`${same.at}%`}
            y={LANES.alike - 3.5}
            width={7}
            height={7}
            fill="#fff"
            stroke={COLOURS.other}
            strokeWidth={2}
          />
        </>
      ) : null}
      {mine ? (
        <>
          <Interval mark={mine} y={LANES.own} colour={COLOURS.own} />
          <circle cx={`${mine.at}%`} cy={LANES.own} r={6} fill={COLOURS.own} />
        </>
      ) : null}
    </svg>
  );
}
