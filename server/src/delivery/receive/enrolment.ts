import { LAYOUTS } from "@monitor/schema/delivery";
import { type Cell, type Context, faultOfLinkage, faultOfSite, rowFault } from "./context.ts";
import { type FileLoader, layoutOf, orNull } from "./file-loader.ts";
import type { Fault } from "./problems.ts";
import type { TallyCount } from "./tally.ts";

const CLASSES = {
  table: "enrolment.class_group",
  columns: [
    ["id", "uuid"],
    ["site_code", "text"],
    ["school_year", "text"],
    ["key", "text"],
    ["year_group", "text"],
    ["combined", "boolean"],
  ],
  // a delivery of another part of the school year brought the class already
  onConflict: "(id) do update set year_group = excluded.year_group, combined = excluded.combined",
} as const;

const ENROLMENTS = {
  table: "enrolment.enrolment",
  partitioned: true,
  columns: [
    ["site_code", "text"],
    ["school_year", "text"],
    ["class_group_id", "uuid"],
    ["reference", "text"],
    ["pupil_id", "uuid"],
    ["linked", "boolean"],
    ["unlinked_reason", "text"],
    ["year_group", "text"],
    ["sex", "text"],
    ["birth_month", "date"],
    ["residence", "text"],
    ["from_date", "date"],
    ["to_date", "date"],
  ],
} as const;

const BRIDGE = {
  table: "enrolment.bridge",
  columns: [
    ["pupil_id", "uuid"],
    ["previous_pupil_id", "uuid"],
  ],
} as const;

function faultOfDates(cell: Cell, { manifest: { period } }: Context): Fault | null {
  if (cell("from") > cell("to")) return rowFault("to", "ligt voor de begindatum");
  if (cell("from") < period.from) return rowFault("from", "ligt voor de periode van de levering");
  return cell("to") > period.to ? rowFault("to", "ligt na de periode van de levering") : null;
}

/** Class groups first, as enrolments point to them. */
export function enrolmentLoaders(context: Context, count: TallyCount): FileLoader[] {
  const { schoolYear } = context.manifest;
  const classes = new Set<string>();
  const bridged = new Set<string>();
  const classOf = (cell: Cell) => `${cell("site")}/${cell("class")}`;
  return [
    {
      layout: layoutOf(LAYOUTS.enrolment, "classes.csv"),
      target: CLASSES,
      valuesOf(cell) {
        const site = cell("site");
        const fault = faultOfSite(site, context);
        if (fault !== null) return fault;
        if (classes.has(classOf(cell))) return rowFault("class", "deze klas staat er al in");
        classes.add(classOf(cell));
        count.add("classes", site);
        const key = cell("class");
        return [
          context.ids.classGroup(site, key),
          site,
          schoolYear,
          key,
          orNull(cell("year_group")),
          cell("combined") === "1" ? "true" : "false",
        ];
      },
    },
    {
      layout: layoutOf(LAYOUTS.enrolment, "enrolments.csv"),
      target: ENROLMENTS,
      valuesOf(cell) {
        const site = cell("site");
        const key = cell("class");
        const fault = faultOfSite(site, context) ?? faultOfLinkage(cell) ?? faultOfDates(cell, context);
        if (fault !== null) return fault;
        if (key !== "" && !classes.has(classOf(cell))) {
          return rowFault("class", "deze klas staat niet bij deze vestiging in classes.csv");
        }
        const pupil = context.ids.pupil(cell("identifier"), cell("reference"), site);
        count.addPerson("pupils", site, pupil, cell("identifier") !== "");
        count.add("rows", site);
        if (cell("year_group") === "") count.add("withoutYearGroup", site);
        if (cell("identifier") === "") count.add("unlinked", site);
        const month = cell("birth_month");
        return [
          site,
          schoolYear,
          key === "" ? null : context.ids.classGroup(site, key),
          cell("reference"),
          pupil,
          cell("identifier") === "" ? "false" : "true",
          orNull(cell("unlinked")),
          orNull(cell("year_group")),
          cell("sex"),
          month === "" ? null : `${month}-01`,
          orNull(cell("residence")),
          cell("from"),
          cell("to"),
        ];
      },
    },
    {
      layout: layoutOf(LAYOUTS.enrolment, "bridge.csv"),
      target: BRIDGE,
      valuesOf(cell) {
        const pupil = context.ids.pupil(cell("identifier"), "", "");
        const previous = context.ids.pupil(cell("previous"), "", "");
        // an identifier is for one school year: the same one in both would link two pupils
        if (pupil === previous) return rowFault("previous", "is gelijk aan de kolom identifier");
        if (bridged.has(pupil)) return rowFault("identifier", "deze leerling staat er al in");
        bridged.add(pupil);
        return [pupil, previous];
      },
    },
  ];
}
