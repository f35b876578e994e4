import { join, relative } from "node:path";
import { periodOf } from "@monitor/schema/vocabulary";
import type { Numbering } from "../plan/new-person.ts";
import { planCatchmentPeople } from "../plan/plan-catchment.ts";
import { NOT_DELIVERED } from "../plan/planted.ts";
import type { BoardPlan, CatchmentPlan, WorldPlan } from "../plan/world.ts";
import type { DemoSource, Written } from "../sources.ts";
import { wrongPlacesIn } from "./mistakes.ts";
import { writeBoardAttendance, writeBoardEnrolment } from "./write-board.ts";
import { writeCare, writeNotEnrolled } from "./write-municipality.ts";

/** The deliveries that never come, see planted.ts. */
function isMissing(
  kind: "care" | "attendance",
  organisation: string,
  year: number,
  world: WorldPlan,
  catchment: CatchmentPlan,
): boolean {
  const fromLast = world.years.length - 1 - year;
  if (kind === "care") {
    return organisation === NOT_DELIVERED.care.municipality && fromLast === NOT_DELIVERED.care.yearsFromLast;
  }
  const { region, yearsFromLast } = NOT_DELIVERED.attendance;
  return catchment.region === region && fromLast === yearsFromLast && catchment.boards.at(-1)!.code === organisation;
}

/**
 * Plans the pupils of one catchment and writes the files of all its sources, one source at a time: what is yielded is
 * on disk. Call it for the catchments in their order, with the same numbering.
 * @param out folder of the whole demo
 */
export function* writeCatchment(
  world: WorldPlan,
  catchment: CatchmentPlan,
  numbering: Numbering,
  out: string,
): Generator<DemoSource> {
  const people = planCatchmentPeople(world, catchment, numbering);
  const wrong = wrongPlacesIn(world, catchment);
  const bySite = Map.groupBy(
    people.pupils.flatMap((person) => person.stays.map((stay) => ({ person, stay }))),
    ({ stay }) => stay.site.code,
  );
  const clients = Map.groupBy(
    [...people.pupils, ...people.otherClients].filter((person) => person.episodes.length > 0),
    (person) => person.home.municipality,
  );
  const missing = Map.groupBy(people.notEnrolled, ({ person }) => person.home.municipality);

  for (const [year, schoolYear] of world.years.entries()) {
    const source = (
      kind: DemoSource["kind"],
      format: DemoSource["format"],
      organisation: string,
      called: string,
      make: (folder: string) => Written,
    ): DemoSource => {
      const key = `${catchment.region}/${schoolYear}/${called}-${organisation}`;
      const { paths, mistakes } = make(join(out, key));
      const files = paths.map((path) => relative(out, path));
      const { region } = catchment;
      return { key, region, kind, format, organisation, schoolYear, period: periodOf(schoolYear), files, mistakes };
    };
    const pupilsOf = (board: BoardPlan) =>
      board.sites.flatMap((site) => (bySite.get(site.code) ?? []).filter(({ stay }) => stay.year === year));
    for (const board of catchment.boards) {
      const setting = { world, board, year, pupils: pupilsOf(board), numberOf: people.numberOf };
      const isWrong = wrong?.board === board.code && wrong.year === year;
      yield source("enrolment", "edexml", board.code, "inschrijving", (folder) =>
        writeBoardEnrolment({ ...setting, folder, isWrong }),
      );
      if (isMissing("attendance", board.code, year, world, catchment)) continue;
      yield source("attendance", "verzuim-csv", board.code, "verzuim", (folder) =>
        writeBoardAttendance({ ...setting, folder, isWrong }),
      );
    }
    for (const { code } of catchment.municipalities) {
      const setting = { world, municipality: code, year, numberOf: people.numberOf };
      const isWrong = wrong?.municipality === code && wrong.year === year;
      yield source("attendance", "verzuim-csv", code, "niet-ingeschreven", (folder) =>
        writeNotEnrolled({ ...setting, folder, notEnrolled: missing.get(code) ?? [], isWrong }),
      );
      if (isMissing("care", code, year, world, catchment)) continue;
      yield source("care", "ijw", code, "jeugdhulp", (folder) =>
        writeCare({ ...setting, folder, clients: clients.get(code) ?? [], isWrong }),
      );
    }
  }
}
