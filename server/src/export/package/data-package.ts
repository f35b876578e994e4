import { OBSERVATION_STATUSES } from "@monitor/schema/vocabulary";
import { COLUMNS, MISSING } from "../columns.ts";
import { unitWords } from "../words.ts";
import { DESCRIPTION, type PackageContents, titleOf, type WrittenFile } from "./contents.ts";

const PROFILE = (name: string) => `https://datapackage.org/profiles/2.0/${name}.json`;

const DIALECT = { $schema: PROFILE("tabledialect"), delimiter: ";", header: true, lineTerminator: "\r\n" };

const text = (name: string, more: object = {}) => ({ name, type: "string", ...more });
const required = { constraints: { required: true } };
/** Decimal comma, as people in the Netherlands write. */
const number = (name: string, more: object = {}) => ({ name, type: "number", decimalChar: ",", ...more });

type Column = (typeof COLUMNS)[number];

const FIELDS: Readonly<Record<Column, object>> = {
  plaatscode: text("plaatscode", required),
  plaats: text("plaats", required),
  niveau: text("niveau", required),
  periode: text("periode", { ...required, description: "Schooljaar 2025-2026, helft 2025-2026 1 of maand 2025-09" }),
  uitsplitsing: text("uitsplitsing", { ...required, description: "totaal, of dimensie en onderdeel" }),
  waarde: number("waarde", { description: "In de eenheid van de kolom eenheid" }),
  ondergrens: number("ondergrens"),
  bovengrens: number("bovengrens"),
  teller: number("teller", { description: "Afgerond" }),
  noemer: number("noemer", { description: "Afgerond" }),
  eenheid: text("eenheid", required),
  statuscode: text("statuscode", {
    constraints: { required: true, enum: Object.keys(OBSERVATION_STATUSES) },
    categories: Object.entries(OBSERVATION_STATUSES).map(([value, { label }]) => ({ value, label: label.nl })),
  }),
  status: text("status", required),
  peildatum: { name: "peildatum", type: "date", ...required },
  uitgave: { name: "uitgave", type: "integer", ...required },
};

const FIGURES_SCHEMA = {
  $schema: PROFILE("tableschema"),
  fields: COLUMNS.map((column) => FIELDS[column]),
  missingValues: [{ value: MISSING, label: "geen getal; zie de kolom status" }],
  primaryKey: ["plaatscode", "periode", "uitsplitsing"],
  foreignKeys: [{ fields: ["plaatscode"], reference: { resource: "plaatsen", fields: ["plaatscode"] } }],
};

const PLACES_SCHEMA = {
  $schema: PROFILE("tableschema"),
  fields: [text("plaatscode", required), text("plaats", required), text("niveau", required)],
  primaryKey: ["plaatscode"],
};

const resource = (name: string, title: string, { path, bytes, sha256 }: WrittenFile, schema: object) => ({
  $schema: PROFILE("dataresource"),
  name,
  title,
  path,
  type: "table",
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  bytes,
  hash: `sha256:${sha256}`,
  dialect: DIALECT,
  schema,
});

/** `datapackage.json` after the Data Package standard 2.0 (datapackage.org), with a Table Schema for each file. */
export function dataPackageOf({ release, publisher, tables, places }: PackageContents) {
  const { name, email, url, licence } = publisher;
  return {
    $schema: PROFILE("datapackage"),
    name: `onderwijs-jeugd-monitor-uitgave-${release.number}${release.demo ? "-voorbeeld" : ""}`,
    id: release.fingerprint,
    title: titleOf(release).nl,
    description: DESCRIPTION.nl,
    version: `${release.number}.0.0`,
    created: release.publishedAt,
    ...(licence === null ? {} : { licenses: [{ path: licence }] }),
    ...(name === null
      ? {}
      : {
          contributors: [{ title: name, roles: ["publisher"], ...(email && { email }), ...(url && { path: url }) }],
        }),
    sources: [...new Set(tables.map(({ indicator }) => indicator.source.nl))].map((title) => ({ title })),
    resources: [
      ...tables.map(({ indicator, file }) => ({
        ...resource(indicator.code, indicator.label.nl, file, FIGURES_SCHEMA),
        description: `${indicator.definition.nl} Eenheid: ${unitWords(indicator.unit)}.`,
      })),
      resource("plaatsen", "Plaatsen: gebieden, besturen en vestigingen", places, PLACES_SCHEMA),
    ],
  };
}
