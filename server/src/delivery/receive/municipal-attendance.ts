import { LAYOUTS } from "@monitor/schema/delivery";
import { countSchool } from "./any-school.ts";
import type { Value } from "./binary-rows.ts";
import { type Cell, type Context, faultOfLinkage, foreign, isMunicipality, rowFault } from "./context.ts";
import { type FileLoader, layoutOf, orNull } from "./file-loader.ts";
import type { Fault } from "./problems.ts";
import type { Target } from "./row-sink.ts";
import type { TallyCount } from "./tally.ts";

/** What only a municipality delivers (leerplicht): reports of absence, exemptions, and what was done. */
const PERSON = [
  ["municipality_code", "text"],
  ["reference", "text"],
  ["pupil_id", "uuid"],
  ["linked", "boolean"],
  ["unlinked_reason", "text"],
] as const;

const REPORTS: Target = {
  table: "attendance.report",
  columns: [
    ...PERSON,
    ["site_code", "text"],
    ["kind", "text"],
    ["reported_on", "date"],
    ["from_date", "date"],
    ["to_date", "date"],
  ],
};

const EXEMPTIONS: Target = {
  table: "attendance.exemption",
  columns: [...PERSON, ["article", "text"], ["from_date", "date"], ["to_date", "date"]],
};

const GUIDANCE: Target = {
  table: "attendance.guidance",
  columns: [...PERSON, ["step", "text"], ["on_date", "date"]],
};

/** Keys of reports, exemptions and files are numbered apart: an unlinked one is never taken for another. */
const personOf = (what: string, cell: Cell, { ids, manifest }: Context): Value[] => [
  manifest.organisation,
  cell("reference"),
  ids.pupil(cell("identifier"), `${what}/${cell("reference")}`, ""),
  cell("identifier") === "" ? "false" : "true",
  orNull(cell("unlinked")),
];

function faultOfOwner(cell: Cell, { manifest: { organisation } }: Context): Fault | null {
  return isMunicipality(organisation) ? faultOfLinkage(cell) : foreign("reference", "dit levert alleen een gemeente");
}

function faultOfSpan(cell: Cell, { manifest: { period } }: Context): Fault | null {
  if (cell("to") !== "" && cell("from") > cell("to")) return rowFault("to", "ligt voor de begindatum");
  return cell("from") > period.to ? rowFault("from", "ligt na de periode van de levering") : null;
}

function faultOfReport(cell: Cell, { manifest: { period } }: Context): Fault | null {
  const reported = cell("reported");
  const within = period.from <= reported && reported <= period.to;
  return within ? null : rowFault("reported", "valt buiten de periode van de levering");
}

export function municipalLoaders(context: Context, count: TallyCount): FileLoader[] {
  const { organisation, period } = context.manifest;
  const counted = (measure: "reports" | "exemptions" | "guidance", cell: Cell) => {
    count.add(measure, organisation);
    count.add("rows", organisation);
    if (cell("identifier") === "") count.add("unlinked", organisation);
  };
  return [
    {
      layout: layoutOf(LAYOUTS.attendance, "reports.csv"),
      target: REPORTS,
      valuesOf(cell) {
        const fault = faultOfOwner(cell, context) ?? faultOfReport(cell, context) ?? faultOfSpan(cell, context);
        if (fault !== null) return fault;
        counted("reports", cell);
        if (cell("site") !== "") countSchool(cell("site"), context, count);
        const dates = [cell("reported"), cell("from"), orNull(cell("to"))];
        return [...personOf("report", cell, context), orNull(cell("site")), cell("kind"), ...dates];
      },
    },
    {
      layout: layoutOf(LAYOUTS.attendance, "exemptions.csv"),
      target: EXEMPTIONS,
      valuesOf(cell) {
        const fault = faultOfOwner(cell, context) ?? faultOfSpan(cell, context);
        if (fault !== null) return fault;
        counted("exemptions", cell);
        return [...personOf("exemption", cell, context), cell("article"), cell("from"), orNull(cell("to"))];
      },
    },
    {
      layout: layoutOf(LAYOUTS.attendance, "guidance.csv"),
      target: GUIDANCE,
      valuesOf(cell) {
        const late = rowFault("on", "ligt na de periode van de levering");
        const fault = faultOfOwner(cell, context) ?? (cell("on") > period.to ? late : null);
        if (fault !== null) return fault;
        counted("guidance", cell);
        return [...personOf("guidance", cell, context), cell("step"), cell("on")];
      },
    },
  ];
}
