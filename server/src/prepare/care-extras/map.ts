import { calendarDate } from "../calendar-date.ts";
import { BASIS_OF_WORD, type RawArrangement, THEME_OF_WORD } from "./columns.ts";
import { providerCode } from "./provider-code.ts";

/** One row of `grounds.csv`; `identifier` comes with the linkage. */
export function mapGround([, site, basis, until]: readonly string[]): string[] {
  return ["", site!.toUpperCase(), BASIS_OF_WORD.get(basis!.toLowerCase())!, calendarDate(until!)!];
}

/** The cells of a line, in the order of `ARRANGEMENT_COLUMNS`. */
export function arrangementOf(cells: readonly string[]): RawArrangement {
  const [site = "", provider = "", theme = "", from = "", to = "", reach = "", productCode = ""] = cells;
  return {
    site: site.toUpperCase(),
    provider: providerCode(provider),
    theme: theme.toLowerCase().replaceAll(/\s+/g, " "),
    from,
    to,
    reach,
    productCode: productCode.toUpperCase(),
  };
}

/** One row of `arrangements.csv`. */
export function mapArrangement({ site, provider, theme, from, to, reach }: RawArrangement): string[] {
  const last = to === "" ? "" : calendarDate(to)!;
  const pupils = reach === "" ? "" : String(Number(reach));
  return [site, provider, THEME_OF_WORD.get(theme)!, calendarDate(from)!, last, pupils];
}
