import { LAYOUTS } from "@monitor/schema/delivery";
import { type Cell, type Context, faultOfLinkage, foreign, rowFault } from "./context.ts";
import { type FileLoader, layoutOf, orNull } from "./file-loader.ts";
import type { Fault } from "./problems.ts";

const EPISODES = {
  table: "care.episode",
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

function faultOfEpisode(cell: Cell, { manifest: { organisation, period } }: Context): Fault | null {
  if (cell("municipality") !== organisation) return foreign("municipality", `niet gemeente ${organisation}`);
  if (cell("to") !== "" && cell("from") > cell("to")) return rowFault("to", "ligt voor de begindatum");
  return cell("from") > period.to ? rowFault("from", "ligt na de periode van de levering") : null;
}

export function careLoaders(context: Context): FileLoader[] {
  const { organisation, schoolYear } = context.manifest;
  return [
    {
      layout: layoutOf(LAYOUTS.care, "episodes.csv"),
      target: EPISODES,
      valuesOf(cell) {
        const fault = faultOfEpisode(cell, context) ?? faultOfLinkage(cell);
        if (fault !== null) return fault;
        return [
          organisation,
          schoolYear,
          cell("reference"),
          context.ids.pupil(cell("identifier"), cell("reference"), ""),
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
        if (!context.allSites.has(site)) {
          return { kind: "site", field: "site", reason: `vestiging ${site} is niet bekend` };
        }
        return [organisation, context.ids.pupil(cell("identifier"), "", ""), site, cell("basis"), cell("until")];
      },
    },
  ];
}
