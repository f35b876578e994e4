import type { SchoolType } from "@monitor/schema/vocabulary";
import type { SchoolSite } from "../load-sites.ts";
import { boardOf, type Cells, filled, municipalityOf, siteOf, Unreadable } from "../published/cell.ts";
import type { TableKind } from "../published/table.ts";
import { postcode4Of } from "../residence-by-postcode.ts";

/** The columns of a list of school sites, whoever made it. */
export interface SiteColumns<Column extends string> {
  readonly site: Column;
  /** Column of the BRIN, in a list where the site code may be the last two characters only. */
  readonly institution?: Column;
  readonly name: Column;
  readonly type: Column;
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
  schoolTypeOf(text: string): SchoolType | null;
  /** Which kinds of school the list may name, for who named another. */
  readonly types: string;
}

/** An empty postcode is a site without alliance; one that is no postcode is a mistake. */
function postcodeOf<Column extends string>(cells: Cells<Column>, column: Column): string | null {
  const text = cells[column].trim();
  const postcode4 = postcode4Of(text);
  if (text === "" || postcode4 !== null) return postcode4;
  throw new Unreadable(column, "geen postcode, zoals 9406 NN");
}

/** How a list of real school sites is read, one site a row, in a country of the municipalities that are given. */
export function siteTable<Column extends string>(
  { format, columns, remedy, schoolTypeOf, types }: SiteList<Column>,
  municipalities: ReadonlySet<string>,
): TableKind<Column, SchoolSite> {
  const knownMunicipality = (cells: Cells<Column>): string => {
    const code = municipalityOf(cells, columns.municipality);
    if (municipalities.has(code)) return code;
    throw new Unreadable(
      columns.municipality,
      `gemeente ${code} bestaat in 2026 niet`,
      "Gebruik het nummer van de gemeente waarin zij is opgegaan.",
    );
  };
  const schoolType = (cells: Cells<Column>): SchoolType => {
    const type = schoolTypeOf(filled(cells, columns.type));
    if (type !== null) return type;
    throw new Unreadable(columns.type, "deze soort school is niet bekend", `Gebruik ${types}.`);
  };
  return {
    format,
    remedy,
    columns: Object.values(columns),
    key: columns.site,
    keyOf: ({ code }) => code,
    read: (cells) => ({
      code: siteOf(cells, columns.site, columns.institution),
      name: filled(cells, columns.name),
      schoolType: schoolType(cells),
      boardCode: boardOf(cells, columns.board),
      postcode4: postcodeOf(cells, columns.postcode),
      place: filled(cells, columns.place),
      municipalityCode: knownMunicipality(cells),
      demo: false,
    }),
  };
}
