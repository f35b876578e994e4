import { ARRANGEMENT_THEMES, type ArrangementTheme } from "@monitor/schema/vocabulary";
import type { CsvLayout } from "../read-csv.ts";

/** A file of the municipality itself: who may share the care of a pupil with which school. */
export const GROUNDS_FILE = "toestemmingen";
/** Help at a school under a collective arrangement, without a decision for each child. */
export const ARRANGEMENTS_FILE = "collectief";

/** The columns of `toestemmingen*.csv`. */
export const GROUND_COLUMNS = ["bsn", "school", "grondslag", "geldig_tot"] as const;
export const GROUND_LAYOUT: CsvLayout = { required: GROUND_COLUMNS };

/** The columns of `collectief*.csv`. */
export const ARRANGEMENT_COLUMNS = ["vestiging", "aanbieder", "thema", "van", "tot", "bereik", "productcode"] as const;
export const ARRANGEMENT_LAYOUT: CsvLayout = {
  required: ["vestiging", "aanbieder", "thema", "van"],
  optional: ["tot", "bereik", "productcode"],
  variants: {
    vestiging: ["school", "vestigingscode"],
    aanbieder: ["agb", "agb_code", "zorgaanbieder"],
    van: ["begindatum", "startdatum", "begin", "start"],
    tot: ["einddatum", "eind", "einde"],
    bereik: ["aantal_leerlingen", "bereikte_leerlingen"],
    productcode: ["product_code", "ijw_code"],
  },
};

/** The Dutch words of the column `grondslag`. */
export const BASIS_OF_WORD: ReadonlyMap<string, "consent" | "statutory"> = new Map<string, "consent" | "statutory">([
  ["toestemming", "consent"],
  ["wettelijke taak", "statutory"],
]);

/** The Dutch words of the column `thema`: those that the page shows. */
export const THEME_OF_WORD: ReadonlyMap<string, ArrangementTheme> = new Map(
  Object.entries(ARRANGEMENT_THEMES).map(([theme, { nl }]) => [nl, theme as ArrangementTheme]),
);

/** A line of `collectief*.csv` with what a spreadsheet does to codes undone; what could not be read stays as it was. */
export interface RawArrangement {
  readonly site: string;
  readonly provider: string;
  readonly theme: string;
  readonly from: string;
  /** Empty: still running. */
  readonly to: string;
  /** Empty: not counted. */
  readonly reach: string;
  /** With which iJW messages tell of help under this arrangement; empty: they do not. */
  readonly productCode: string;
}
