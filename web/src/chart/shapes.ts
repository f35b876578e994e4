import type { Drawing, DrawingApi } from "./Chart.tsx";

/** Position on the screen of a point of the data. */
const at = (api: DrawingApi, x: number, y: number) => api.coord([x, y]) as [number, number];

/**
 * An interval lying along the x axis. The datum is [row, lower, upper].
 * @param api of ECharts' renderItem
 */
export function intervalAlongX(api: DrawingApi, colour: string): Drawing {
  const row = api.value(0) as number;
  const [left, y] = at(api, api.value(1) as number, row);
  const [right] = at(api, api.value(2) as number, row);
  return {
    type: "line",
    shape: { x1: left, y1: y, x2: right, y2: y },
    style: { stroke: colour, lineWidth: 3 },
    silent: true,
  };
}

/** An interval standing along the y axis. The datum is [x, lower, upper]. */
export function intervalAlongY(api: DrawingApi, colour: string): Drawing {
  const x = api.value(0) as number;
  const [middle, bottom] = at(api, x, api.value(1) as number);
  const [, top] = at(api, x, api.value(2) as number);
  return {
    type: "line",
    shape: { x1: middle, y1: bottom, x2: middle, y2: top },
    style: { stroke: colour, lineWidth: 2 },
    silent: true,
  };
}

interface Block {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const STRIPE = 7;

function hatched({ left, top, width, height }: Block, colour: string): Drawing {
  const style = { stroke: colour, lineWidth: 1 };
  const stripes = Array.from({ length: Math.floor(width / STRIPE) }, (_, index) => {
    const x = left + index * STRIPE;
    return { type: "line" as const, shape: { x1: x, y1: top + height, x2: x + STRIPE, y2: top }, style };
  });
  const frame = {
    type: "rect" as const,
    shape: { x: left, y: top, width, height },
    style: { fill: "#fff", stroke: colour },
  };
  return { type: "group", children: [frame, ...stripes] };
}

/** A hatched block where there is no number, lying on its row from the axis on. The datum is [row]. */
export function hatchedBlock(api: DrawingApi, colour: string): Drawing {
  const [left, middle] = at(api, 0, api.value(0) as number);
  return hatched({ left, top: middle - 6, width: 56, height: 12 }, colour);
}

/** A hatched foot where a year has no number, standing on the axis. The datum is [x]. */
export function hatchedFoot(api: DrawingApi, colour: string): Drawing {
  const [middle, bottom] = at(api, api.value(0) as number, 0);
  return hatched({ left: middle - 10.5, top: bottom - 10, width: 21, height: 10 }, colour);
}
