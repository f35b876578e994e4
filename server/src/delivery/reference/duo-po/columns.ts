import { filled, municipalityOf, siteOf, Unreadable } from "../published/cell.ts";
import { countIn, type Range, sumOf } from "../published/range.ts";
import type { TableKind } from "../published/table.ts";

/** The kinds of DUO's SOORT_PO, in the words of the monitor. */
const KINDS = { BO: "bo", SBO: "sbo", SO: "so", VSO: "vso" } as const;
export type PrimaryKind = (typeof KINDS)[keyof typeof KINDS];

/** One row of DUO's "leerlingen po, soort po, cluster, leeftijd": the pupils of one kind and cluster at one site. */
export interface DuoPoRow {
  readonly site: string;
  readonly name: string;
  readonly municipality: string;
  readonly municipalityName: string;
  readonly province: string;
  readonly kind: PrimaryKind;
  readonly cluster: string;
  /** ISO, when the file says it in a way that is understood. */
  readonly countedOn: string | null;
  /** Sum over the ages. */
  readonly pupils: Range;
}

const COLUMNS = {
  countedOn: "PEILDATUM",
  institution: "INSTELLINGSCODE",
  site: "VESTIGINGSCODE",
  name: "INSTELLINGSNAAM VESTIGING",
  municipality: "GEMEENTENUMMER",
  municipalityName: "GEMEENTENAAM",
  province: "PROVINCIE",
  kind: "SOORT PO",
  cluster: "CLUSTER",
} as const;
type Column = (typeof COLUMNS)[keyof typeof COLUMNS];

/** `20241001`, `2024-10-01` or `01-10-2024`. */
export function peildatumOf(text: string): string | null {
  const digits = text.trim();
  const iso = /^(20\d{2})-?(\d{2})-?(\d{2})$/.exec(digits);
  if (iso !== null) return `${iso[1]}-${iso[2]}-${iso[3]}`;
  const dutch = /^(\d{2})[-/](\d{2})[-/](20\d{2})$/.exec(digits);
  return dutch === null ? null : `${dutch[3]}-${dutch[2]}-${dutch[1]}`;
}

function kindOf(text: string): PrimaryKind {
  const word = text.trim().toUpperCase();
  if (Object.hasOwn(KINDS, word)) return KINDS[word as keyof typeof KINDS];
  throw new Unreadable(COLUMNS.kind, "deze soort onderwijs is niet bekend", "Bekend zijn: Bo, Sbo, So en Vso.");
}

/** DUO's "01. Leerlingen po, soort po, cluster, leeftijd". */
export const DUO_PO: TableKind<Column, DuoPoRow> = {
  format: "duo-po",
  columns: Object.values(COLUMNS),
  optional: [COLUMNS.countedOn, COLUMNS.cluster],
  alternatives: {
    [COLUMNS.institution]: ["BRIN NUMMER"],
    [COLUMNS.site]: ["VESTIGINGSNUMMER"],
  },
  repeated: /^LEEFTIJD\b/,
  remedy:
    "Gebruik het bestand 'Leerlingen po naar soort po, cluster en leeftijd' van DUO, gescheiden door puntkomma's.",
  key: COLUMNS.site,
  twice: "deze vestiging staat er met deze soort en dit cluster al in",
  keyOf: ({ site, kind, cluster }) => `${site}|${kind}|${cluster}`,
  read: (cells, ages) => ({
    site: siteOf(cells, COLUMNS.site, COLUMNS.institution),
    name: cells[COLUMNS.name].trim(),
    municipality: municipalityOf(cells, COLUMNS.municipality),
    municipalityName: filled(cells, COLUMNS.municipalityName),
    province: filled(cells, COLUMNS.province),
    kind: kindOf(cells[COLUMNS.kind]),
    cluster: cells[COLUMNS.cluster].trim(),
    countedOn: peildatumOf(cells[COLUMNS.countedOn]),
    pupils: sumOf(ages.map(([age, text]) => countIn(text, age))),
  }),
};
