import type { SchoolType } from "@monitor/schema/vocabulary";
import type { SchoolSite } from "../load-sites.ts";
import { type MunicipalityToday, municipalityIn } from "../municipalities/municipality-today.ts";
import { boardOf, type Cells, filled, siteOf, Unreadable } from "../published/cell.ts";
import type { TableKind } from "../published/table.ts";
import { postcode4Of } from "../residence-by-postcode.ts";

/** The columns of a list of school sites, whoever made it. */
export interface SiteColumns<Column extends string> {
  readonly site: Column;
  /** Column of the BRIN, in a list where the site code may be the last two characters only. */
  readonly institution?: Column;
  readonly name: Column;
  /** None in a list of which all sites are of one kind. */
  readonly type?: Column;
  readonly board: Column;
  readonly postcode: Column;
  readonly place: Column;
  readonly municipality: Column;
}

export interface SiteList<Column extends string> {
  readonly format: string;
  readonly columns: SiteColumns<Column>;
  /** What to do when the file is of another kind. */
  readonly remedy: string;
  /** The kind of a site by the text in its column; null when the text is not known. */
  schoolTypeOf(text: string): SchoolType | null;
  /** Whether the text leaves the kind open; see `settle-special.ts`. */
  undecided?(text: string): boolean;
  /** Columns of another list that has all of these too. */
  readonly foreign?: readonly string[];
  /** Which kinds of school the list may name, for who named another. */
  readonly types: string;
}

export interface ListedSite extends SchoolSite {
  /** The list leaves open which of two kinds the site is. */
  readonly undecided?: true;
}

/** An empty postcode is a site without alliance; one that is no postcode is a mistake. */
function postcodeOf<Column extends string>(cells: Cells<Column>, column: Column): string | null {
  const text = cells[column].trim();
  const postcode4 = postcode4Of(text);
  if (text === "" || postcode4 !== null) return postcode4;
  throw new Unreadable(column, "geen postcode, zoals 9406 NN");
}

/** How a list of real school sites is read, one site a row, with the municipalities of today. */
export function siteTable<Column extends string>(
  { format, columns, remedy, schoolTypeOf, types, foreign, undecided }: SiteList<Column>,
  today: MunicipalityToday,
): TableKind<Column, ListedSite> {
  const schoolType = (cells: Cells<Column>): SchoolType => {
    const type = schoolTypeOf(columns.type === undefined ? "" : filled(cells, columns.type));
    if (type !== null) return type;
    throw new Unreadable(columns.type ?? columns.site, "deze soort school is niet bekend", `Gebruik ${types}.`);
  };
  return {
    format,
    remedy,
    columns: Object.values(columns),
    ...(foreign === undefined ? {} : { foreign }),
    key: columns.site,
    keyOf: ({ code }) => code,
    read: (cells) => ({
      code: siteOf(cells, columns.site, columns.institution),
      name: filled(cells, columns.name),
      schoolType: schoolType(cells),
      boardCode: boardOf(cells, columns.board),
      postcode4: postcodeOf(cells, columns.postcode),
      place: filled(cells, columns.place),
      municipalityCode: municipalityIn(cells, columns.municipality, today),
      demo: false,
      ...(columns.type !== undefined && undecided?.(cells[columns.type]) ? { undecided: true as const } : {}),
    }),
  };
}
