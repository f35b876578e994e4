import { LAYOUTS } from "@monitor/schema/delivery";
import { type Cell, type Context, faultOfLinkage, faultOfSite, foreign, isMunicipality, rowFault } from "./context.ts";
import { type FileLoader, layoutOf, orNull } from "./file-loader.ts";
import { municipalLoaders } from "./municipal-attendance.ts";
import type { Fault } from "./problems.ts";
import type { TallyCount } from "./tally.ts";

const SPELLS = {
  table: "attendance.spell",
  partitioned: true,
  columns: [
    ["school_year", "text"],
    ["site_code", "text"],
    ["reference", "text"],
    ["pupil_id", "uuid"],
    ["linked", "boolean"],
    ["unlinked_reason", "text"],
    ["residence", "text"],
    ["kind", "text"],
    ["from_date", "date"],
    ["to_date", "date"],
    ["minutes", "integer"],
  ],
} as const;

const CALENDAR = {
  table: "attendance.school_day",
  columns: [
    ["site_code", "text"],
    ["day", "date"],
    ["minutes", "integer"],
  ],
} as const;

/** A school delivers absence of its own pupils; a municipality only residents who are enrolled nowhere. */
function faultOfOwner(cell: Cell, context: Context): Fault | null {
  const { organisation } = context.manifest;
  const notEnrolled = cell("kind") === "notEnrolled";
  if (!isMunicipality(organisation)) {
    return notEnrolled
      ? foreign("kind", "niet ingeschreven: dat levert een gemeente")
      : faultOfSite(cell("site"), context);
  }
  if (!notEnrolled) return foreign("kind", "verzuim van een school: dat levert de school");
  if (cell("site") !== "" || cell("minutes") !== "0") {
    return rowFault("site", "wie niet is ingeschreven heeft geen vestiging en geen lesminuten");
  }
  return cell("residence") === "" || cell("residence") === organisation
    ? null
    : foreign("residence", `woont niet in gemeente ${organisation}`);
}

function faultOfDates(cell: Cell, { manifest: { period } }: Context): Fault | null {
  if (cell("from") > cell("to")) return rowFault("to", "ligt voor de begindatum");
  if (cell("from") > period.to || cell("to") < period.from) return rowFault("from", "valt buiten de periode");
  return cell("to") > period.to ? rowFault("to", "ligt na de periode van de levering") : null;
}

/** The measures of a spell: at a school its pupils, spells and minutes; of a municipality who is enrolled nowhere. */
function countSpell(count: TallyCount, cell: Cell, pupil: string, organisation: string): void {
  const place = cell("site") || organisation;
  count.add("rows", place);
  const linked = cell("identifier") !== "";
  if (!linked) count.add("unlinked", place);
  if (cell("kind") === "notEnrolled") {
    count.addPerson("notEnrolled", place, pupil, linked);
    return;
  }
  count.addPerson("absentees", place, pupil, linked);
  count.addKind(place, cell("kind"));
  count.add("spells", place);
  count.add("minutes", place, Number(cell("minutes")));
}

export function attendanceLoaders(context: Context, count: TallyCount): FileLoader[] {
  const { organisation, schoolYear, period } = context.manifest;
  const days = new Set<string>();
  return [
    {
      layout: layoutOf(LAYOUTS.attendance, "spells.csv"),
      target: SPELLS,
      valuesOf(cell) {
        const fault = faultOfOwner(cell, context) ?? faultOfLinkage(cell) ?? faultOfDates(cell, context);
        if (fault !== null) return fault;
        const residence = cell("residence");
        const pupil = context.ids.pupil(cell("identifier"), cell("reference"), cell("site"));
        countSpell(count, cell, pupil, organisation);
        return [
          schoolYear,
          orNull(cell("site")),
          cell("reference"),
          pupil,
          cell("identifier") === "" ? "false" : "true",
          orNull(cell("unlinked")),
          residence === "" && cell("kind") === "notEnrolled" ? organisation : orNull(residence),
          cell("kind"),
          cell("from"),
          cell("to"),
          cell("minutes"),
        ];
      },
    },
    {
      layout: layoutOf(LAYOUTS.attendance, "calendar.csv"),
      target: CALENDAR,
      valuesOf(cell) {
        const day = cell("day");
        const fault = faultOfSite(cell("site"), context);
        if (fault !== null) return fault;
        if (day < period.from || day > period.to) return rowFault("day", "valt buiten de periode van de levering");
        const key = `${cell("site")}/${day}`;
        if (days.has(key)) return rowFault("day", "deze dag staat er al in voor deze vestiging");
        days.add(key);
        count.add("schoolDays", cell("site"));
        return [cell("site"), day, cell("minutes")];
      },
    },
    ...municipalLoaders(context, count),
  ];
}
