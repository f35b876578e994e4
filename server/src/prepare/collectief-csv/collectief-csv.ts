import { Refusal } from "../../refusal.ts";
import { EXTRA_TABLES, extraRoleOf, extrasReader } from "../care-extras/care-extras.ts";
import { ARRANGEMENTS_FILE } from "../care-extras/columns.ts";
import type { Outcome, SourceFormat } from "../format.ts";
import { COLLECTIEF_CSV_GUIDE } from "./guide.ts";

/** A delivery replaces its period, so one in which every line failed would wipe out what was delivered before. */
function requireArrangements(read: number, usable: number): void {
  if (read === 0 || usable > 0) return;
  throw new Refusal(
    "nothing-delivered",
    `Geen van de ${read} gelezen arrangementen is bruikbaar. Er is geen levering gemaakt.`,
    "Lees in het verslag wat er met de regels is, en verbeter het bestand.",
  );
}

/** The monitor's own layout for help at schools without a decision for each child: no persons. */
export const collectiefCsv: SourceFormat = {
  name: "collectief-csv",
  kind: "care",
  organisation: /^\d{4}$/,
  mainRoles: [ARRANGEMENTS_FILE],
  tables: EXTRA_TABLES,
  guide: COLLECTIEF_CSV_GUIDE,
  roleOf: extraRoleOf,
  ordered: (files) => files.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  start(context) {
    const read = extrasReader(context);
    const arrangements = { read: 0, usable: 0 };
    const count = ({ output, cells }: Outcome) => {
      if (output !== "arrangements.csv") return;
      arrangements.read++;
      if (cells !== null) arrangements.usable++;
    };
    return {
      async *readFile(file) {
        for await (const outcomes of read(file)) {
          outcomes.forEach(count);
          yield outcomes;
        }
      },
      finish() {
        requireArrangements(arrangements.read, arrangements.usable);
        return [];
      },
    };
  },
};
