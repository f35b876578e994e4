import { LAYOUTS } from "@monitor/schema/delivery";
import { countSchool } from "./any-school.ts";
import { type Cell, type Context, faultOfLinkage, foreign, rowFault } from "./context.ts";
import { type FileLoader, layoutOf, orNull } from "./file-loader.ts";
import type { Fault } from "./problems.ts";
import type { TallyCount } from "./tally.ts";

const EPISODES = {
  table: "care.episode",
  partitioned: true,
  columns: [
    ["municipality_code", "text"],
    ["school_year", "text"],
    ["reference", "text"],
    ["pupil_id", "uuid"],
    ["linked", "boolean"],
    ["unlinked_reason", "text"],
    ["provider_code", "text"],
    ["form", "text"],
    ["referrer", "text"],
    ["collective", "boolean"],
    ["requested_on", "date"],
    ["from_date", "date"],
    ["to_date", "date"],
    ["stop_reason", "text"],
  ],
} as const;

const GROUNDS = {
  table: "care.ground",
  columns: [
    ["municipality_code", "text"],
    ["pupil_id", "uuid"],
    ["site_code", "text"],
    ["basis", "text"],
    ["valid_until", "date"],
  ],
} as const;

const ARRANGEMENTS = {
  table: "care.arrangement",
  columns: [
    ["municipality_code", "text"],
    ["site_code", "text"],
    ["provider_code", "text"],
    ["theme", "text"],
    ["from_date", "date"],
    ["to_date", "date"],
    ["reach", "integer"],
  ],
} as const;

function faultOfOwner(cell: Cell, { manifest: { organisation } }: Context): Fault | null {
  return cell("municipality") === organisation ? null : foreign("municipality", `niet gemeente ${organisation}`);
}

function faultOfSpan(cell: Cell, { manifest: { period } }: Context): Fault | null {
  if (cell("to") !== "" && cell("from") > cell("to")) return rowFault("to", "ligt voor de begindatum");
  return cell("from") > period.to ? rowFault("from", "ligt na de periode van de levering") : null;
}

export function careLoaders(context: Context, count: TallyCount): FileLoader[] {
  const { organisation, schoolYear } = context.manifest;
  return [
    {
      layout: layoutOf(LAYOUTS.care, "episodes.csv"),
      target: EPISODES,
      valuesOf(cell) {
        const fault = faultOfOwner(cell, context) ?? faultOfSpan(cell, context) ?? faultOfLinkage(cell);
        if (fault !== null) return fault;
        const pupil = context.ids.pupil(cell("identifier"), cell("reference"), "");
        count.addPerson("youths", organisation, pupil, cell("identifier") !== "");
        count.add("episodes", organisation);
        count.add("rows", organisation);
        if (cell("identifier") === "") count.add("unlinked", organisation);
        return [
          organisation,
          schoolYear,
          cell("reference"),
          pupil,
          cell("identifier") === "" ? "false" : "true",
          orNull(cell("unlinked")),
          cell("provider"),
          cell("form"),
          cell("referrer"),
          cell("collective") === "1" ? "true" : "false",
          orNull(cell("requested_on")),
          cell("from"),
          orNull(cell("to")),
          orNull(cell("stop_reason")),
        ];
      },
    },
    {
      layout: layoutOf(LAYOUTS.care, "grounds.csv"),
      target: GROUNDS,
      valuesOf(cell) {
        const site = cell("site");
        countSchool(site, context, count);
        return [organisation, context.ids.pupil(cell("identifier"), "", ""), site, cell("basis"), cell("until")];
      },
    },
    {
      layout: layoutOf(LAYOUTS.care, "arrangements.csv"),
      target: ARRANGEMENTS,
      valuesOf(cell) {
        const site = cell("site");
        const fault = faultOfSpan(cell, context);
        if (fault !== null) return fault;
        countSchool(site, context, count);
        count.add("arrangements", organisation);
        const span = [cell("from"), orNull(cell("to"))];
        return [organisation, site, cell("provider"), cell("theme"), ...span, orNull(cell("reach"))];
      },
    },
  ];
}
