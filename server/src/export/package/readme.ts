import { MISSING } from "../columns.ts";
import { DEMO_LINE, STATUS_WORDS, sourceLine, unitWords } from "../words.ts";
import { DESCRIPTION, type PackageContents, titleOf } from "./contents.ts";
import { missingSettings } from "./publisher.ts";

const terms = ({ licence, name }: PackageContents["publisher"]): string =>
  licence === null
    ? `Er is geen licentie vermeld. Vraag ${name ?? "wie u dit pakket gaf"} wat u met de cijfers mag doen.`
    : `De cijfers vallen onder deze licentie: ${licence}`;

const missing = (publisher: PackageContents["publisher"]): string =>
  missingSettings(publisher).length === 0
    ? "De beschrijving volgt DCAT-AP-NL 3.0."
    : "De uitgever heeft nog niet alles ingevuld wat DCAT-AP-NL 3.0 verplicht stelt (uitgever, contactpunt of licentie).";

/** LEESMIJ.md of a data package: what is in it, and what a figure that is not there means. */
export function readmeOf(contents: PackageContents): string {
  const { release, tables, publisher, places } = contents;
  const files = tables.map(
    ({ indicator, file }) => `| \`${file.path}\` | ${indicator.label.nl} | ${unitWords(indicator.unit)} |`,
  );
  const about = tables.map(({ indicator }) =>
    [
      `### ${indicator.label.nl}`,
      "",
      indicator.definition.nl,
      "",
      ...indicator.caveats.map((caveat) => `- ${caveat.nl}`),
      `- ${sourceLine(indicator.source.nl, release)}`,
      "",
    ].join("\n"),
  );
  return `${[
    `# ${titleOf(release).nl}`,
    "",
    ...(release.demo ? [`**${DEMO_LINE}.**`, ""] : []),
    DESCRIPTION.nl,
    "",
    `Peildatum ${release.referenceDate}, vastgesteld op ${release.publishedAt.slice(0, 10)}. Vingerafdruk van de cijfers: \`${release.fingerprint}\`.`,
    "",
    "## Wat erin zit",
    "",
    "| bestand | wat | eenheid |",
    "|---|---|---|",
    ...files,
    `| \`${places.path}\` | naam en niveau van elke plaats | |`,
    "| `datapackage.json` | beschrijving van elke kolom, voor machines (Data Package 2.0) | |",
    "| `dcat.ttl` | beschrijving voor een datacatalogus (DCAT-AP-NL 3.0) | |",
    "",
    "De csv-bestanden hebben puntkomma's, een decimale komma en UTF-8 met byte order mark, zodat Excel ze goed opent.",
    "",
    "## Een cijfer dat er niet is",
    "",
    `Waar geen getal is staat een punt (\`${MISSING}\`), en zegt de kolom status waarom. Een punt betekent nooit nul.`,
    "",
    "| statuscode | status | betekenis |",
    "|---|---|---|",
    ...STATUS_WORDS.map(({ code, label, reason }) => `| ${code} | ${label} | ${reason} |`),
    "",
    "Een afgeschermd cijfer kan ook groot zijn: het is dan afgeschermd omdat een klein cijfer anders uit te rekenen was.",
    "Aantallen zijn afgerond op vijftallen en lesuren op duizendtallen; percentages en intervallen komen uit die afgeronde getallen. Tel daarom niet zelf op.",
    "",
    "## Gebruik",
    "",
    terms(publisher),
    missing(publisher),
    "",
    "## Definities",
    "",
    ...about,
  ].join("\n")}`;
}
