import { COLOURS } from "../colours.ts";

export interface SpineLegendProps {
  readonly own: string;
  readonly region: string;
  readonly alike: string;
}

/** Which shape is whose. */
export function SpineLegend({ own, region, alike }: SpineLegendProps) {
  return (
    <ul className="spine-legend">
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="6" fill={COLOURS.own} />
        </svg>
        {own}
      </li>
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <rect x="5" y="2" width="4" height="10" fill={COLOURS.other} />
        </svg>
        {region}
      </li>
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <path d="M7 2l5 5-5 5-5-5z" fill="#fff" stroke={COLOURS.other} strokeWidth="2" />
        </svg>
        {alike}
      </li>
    </ul>
  );
}
