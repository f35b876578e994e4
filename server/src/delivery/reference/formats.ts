import type { Database } from "../../database/connect.ts";
import { DUO_PO } from "./duo-po/columns.ts";
import { loadDuoPo } from "./duo-po/load-duo-po.ts";
import { DUO_VO } from "./duo-vo/columns.ts";
import { type LoadedCounts, loadDuoVo } from "./duo-vo/load-duo-vo.ts";
import { REFERENCE_GUIDES } from "./guide/guides.ts";
import { MUNICIPALITIES } from "./municipalities/columns.ts";
import { loadMunicipalities } from "./municipalities/load-municipalities.ts";
import { municipalityTodayIn } from "./municipalities/municipality-today.ts";
import { linesOf } from "./published/lines.ts";
import { otherKind, type TableKind } from "./published/table.ts";
import type { LoadedFile, ReferenceFormat, ReferenceFormatName } from "./reference-format.ts";
import { ACHTERSTANDSSCORE, SCHOOLWEGING, scoreTable } from "./scores/columns.ts";
import { type LoadedScores, loadScores } from "./scores/load-scores.ts";
import { DUO_PO_ADDRESSES, DUO_SO_ADDRESSES, DUO_VO_ADDRESSES, OWN_SITE_LIST } from "./sites/lists.ts";
import {
  type LoadedSiteList,
  loadDuoPoAddresses,
  loadDuoSoAddresses,
  loadDuoVoAddresses,
  loadOwnSiteList,
} from "./sites/load-site-list.ts";
import { siteTable } from "./sites/site-table.ts";
import { SWV_POSTCODES } from "./swv-postcodes/columns.ts";
import { loadAllianceAreas } from "./swv-postcodes/load-swv-postcodes.ts";

const number = new Intl.NumberFormat("nl-NL");

function countsInWords({ referenceDate, sites, pupils }: LoadedCounts): string {
  const range = pupils.lower === pupils.upper ? [pupils.lower] : [pupils.lower, pupils.upper];
  const counted = range.map((count) => number.format(count)).join(" tot ");
  return `${number.format(sites)} vestigingen, ${counted} leerlingen op ${referenceDate}.`;
}

function sitesInWords({ sites, withoutAlliance, open }: LoadedSiteList): string {
  const counted = `${number.format(sites)} vestigingen, waarvan ${number.format(withoutAlliance)} zonder bekend samenwerkingsverband.`;
  if (open === 0) return counted;
  return `${counted} Van ${number.format(open)} vestigingen met so en vso is niet bekend wat de meeste leerlingen volgen; lees eerst duo-po in, of zet ze met hun soort in een eigen lijst (scholen).`;
}

const scoresInWords = ({ sites, unknown, referenceDate }: LoadedScores): string =>
  `${number.format(sites)} vestigingen op ${referenceDate}, waarvan ${number.format(unknown)} hier (nog) niet bekend.`;

const HEAD = 1 << 16;
const FIRST_LINES = 20;

/** The whole lines in the beginning of a file: enough to see its columns. */
function beginningOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= HEAD) return bytes;
  const head = bytes.subarray(0, HEAD);
  const end = head.lastIndexOf("\n".charCodeAt(0));
  return end < 0 ? head : head.subarray(0, end);
}

function otherwise<Column extends string>(kind: Omit<TableKind<Column, unknown>, "read" | "keyOf">) {
  return (bytes: Uint8Array) => otherKind(linesOf(beginningOf(bytes), kind.format, FIRST_LINES), kind);
}

function format<Result extends LoadedFile, Column extends string>(
  name: ReferenceFormatName,
  kind: Omit<TableKind<Column, unknown>, "read" | "keyOf">,
  load: (db: Database, file: string, date?: string) => Promise<Result>,
  tell: (result: Result) => string,
): ReferenceFormat {
  return {
    guide: REFERENCE_GUIDES[name],
    otherwise: otherwise(kind),
    async load(db, file, date) {
      const result = await load(db, file, date);
      return { result, inWords: tell(result) };
    },
  };
}

/** Only the columns of a list matter to recognise it. */
const nowhere = municipalityTodayIn(new Set(), []);

/** What `monitor reference` loads. The first that a file could be is what it seems to be. */
export const REFERENCE_FORMATS: Readonly<Record<ReferenceFormatName, ReferenceFormat>> = {
  "duo-vo": format("duo-vo", DUO_VO, loadDuoVo, countsInWords),
  "duo-po": format("duo-po", DUO_PO, loadDuoPo, countsInWords),
  "duo-vo-adressen": format("duo-vo-adressen", siteTable(DUO_VO_ADDRESSES, nowhere), loadDuoVoAddresses, sitesInWords),
  "duo-so-adressen": format("duo-so-adressen", siteTable(DUO_SO_ADDRESSES, nowhere), loadDuoSoAddresses, sitesInWords),
  "duo-po-adressen": format("duo-po-adressen", siteTable(DUO_PO_ADDRESSES, nowhere), loadDuoPoAddresses, sitesInWords),
  scholen: format("scholen", siteTable(OWN_SITE_LIST, nowhere), loadOwnSiteList, sitesInWords),
  schoolweging: format(
    "schoolweging",
    scoreTable(SCHOOLWEGING),
    (db, file, date) => loadScores(db, SCHOOLWEGING, file, date),
    scoresInWords,
  ),
  achterstandsscore: format(
    "achterstandsscore",
    scoreTable(ACHTERSTANDSSCORE),
    (db, file, date) => loadScores(db, ACHTERSTANDSSCORE, file, date),
    scoresInWords,
  ),
  "swv-postcodes": format(
    "swv-postcodes",
    SWV_POSTCODES,
    loadAllianceAreas,
    ({ postcodes, alliances, referenceDate }) =>
      `${number.format(postcodes)} postcodes en ${number.format(alliances)} samenwerkingsverbanden, indeling van ${referenceDate.slice(0, 4)}.`,
  ),
  gemeenten: format(
    "gemeenten",
    MUNICIPALITIES,
    loadMunicipalities,
    ({ municipalities, mergers, referenceDate }) =>
      `${number.format(municipalities)} gemeenten op ${referenceDate} en ${number.format(mergers)} regels over herindelingen.`,
  ),
};

export const REFERENCE_FORMAT_NAMES = Object.keys(REFERENCE_FORMATS) as ReferenceFormatName[];
