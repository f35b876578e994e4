import { DataFactory, type NamedNode, type Quad_Object, Store, type Term, Writer } from "n3";
import { DESCRIPTION, type PackageContents, titleOf, type WrittenFile } from "./contents.ts";
import { daysOfPeriods } from "./covered-days.ts";

// DCAT-AP-NL 3.0, Geonovum (docs.geostandaarden.nl/dcat/dcat-ap-nl30): the SHACL shapes of the profile ask of a
// dataset accessRights, contactPoint (exactly one), creator, identifier (exactly one), publisher and theme, and of a
// distribution license; DCAT-AP 3.0, on which it builds, asks title and description of a dataset, accessURL of a
// distribution and foaf:name of an agent. Value lists: theme, frequency, format, language, access right and country
// are those of the Publications Office of the EU, media types those of IANA.

const { namedNode, literal, blankNode } = DataFactory;

const PREFIXES = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const term = (short: string): NamedNode => {
  const [prefix, name] = short.split(":") as [keyof typeof PREFIXES, string];
  return namedNode(`${PREFIXES[prefix]}${name}`);
};
const authority = (list: string, code: string) =>
  namedNode(`http://publications.europa.eu/resource/authority/${list}/${code}`);
const typed = (value: string, type: string) => literal(value, term(`xsd:${type}`));
const inTwoLanguages = ({ nl, en }: { readonly nl: string; readonly en: string }) => [
  literal(nl, "nl"),
  literal(en, "en"),
];

const ACCESS = { public: "PUBLIC", restricted: "RESTRICTED", "non-public": "NON_PUBLIC" } as const;
const FILES = {
  csv: { format: "CSV", media: "text/csv" },
  json: { format: "JSON", media: "application/json" },
} as const;

type Properties = Readonly<Record<string, Quad_Object | readonly Quad_Object[] | null>>;

class Description {
  readonly store = new Store();

  /** Says of a subject what it is and what holds of it; what is null is not said. */
  say(subject: Term, type: string, properties: Properties): Quad_Object {
    const about = subject as NamedNode;
    this.store.addQuad(about, term("rdf:type"), term(type));
    for (const [property, values] of Object.entries(properties))
      for (const value of [values ?? []].flat() as Quad_Object[]) this.store.addQuad(about, term(property), value);
    return about;
  }
}

/** Address of the package, or of a file in it: within the package itself, unless the publisher says where it stands. */
const addressOf = ({ publisher, release }: PackageContents, path: string): string =>
  publisher.packages === null ? path : `${publisher.packages}/uitgave-${release.number}/${path}`;

/** One file of the package. */
function distribution(
  said: Description,
  contents: PackageContents,
  { path, bytes, sha256 }: WrittenFile,
  title: { readonly nl: string; readonly en: string },
): Quad_Object {
  const address = namedNode(addressOf(contents, path));
  const { publisher, release } = contents;
  const { format, media } = FILES[path.endsWith(".json") ? "json" : "csv"];
  return said.say(address, "dcat:Distribution", {
    "dct:title": inTwoLanguages(title),
    "dcat:accessURL": address,
    "dcat:downloadURL": address,
    "dct:license": publisher.licence === null ? null : namedNode(publisher.licence),
    "dcat:mediaType": namedNode(`https://www.iana.org/assignments/media-types/${media}`),
    "dct:format": authority("file-type", format),
    "dct:language": authority("language", "NLD"),
    "dct:issued": typed(release.publishedAt, "dateTime"),
    "dcat:byteSize": typed(String(bytes), "nonNegativeInteger"),
    "spdx:checksum": said.say(blankNode(), "spdx:Checksum", {
      "spdx:algorithm": term("spdx:checksumAlgorithm_sha256"),
      "spdx:checksumValue": typed(sha256, "hexBinary"),
    }),
  });
}

/** The organisation that publishes, and how to reach it; null where the publisher did not say. */
function parties(said: Description, { name, email, url }: PackageContents["publisher"]) {
  const agent = said.say.bind(said, url === null ? blankNode() : namedNode(url), "foaf:Agent");
  return {
    organisation: name === null ? null : agent({ "foaf:name": literal(name, "nl") }),
    contact:
      email === null
        ? null
        : said.say(blankNode(), "vcard:Kind", {
            "vcard:fn": name === null ? null : literal(name, "nl"),
            "vcard:hasEmail": namedNode(`mailto:${encodeURIComponent(email).replace("%40", "@")}`),
          }),
  };
}

/** `dcat.ttl`: the release as a dataset of a catalogue, each file as a distribution, in Turtle. */
export function catalogueRecordOf(contents: PackageContents): string {
  const { release, publisher, tables, places, periods } = contents;
  const said = new Description();
  const { organisation, contact } = parties(said, publisher);
  const identifier =
    publisher.packages === null
      ? `onderwijs-jeugd-monitor/uitgave-${release.number}/${release.fingerprint}`
      : addressOf(contents, "");
  const days = daysOfPeriods(periods);
  said.say(namedNode(addressOf(contents, "#uitgave")), "dcat:Dataset", {
    "dct:title": inTwoLanguages(titleOf(release)),
    "dct:description": inTwoLanguages(DESCRIPTION),
    "dct:identifier": literal(identifier),
    "dct:publisher": organisation,
    "dct:creator": organisation,
    "dcat:contactPoint": contact,
    "dct:accessRights": authority("access-right", ACCESS[publisher.access]),
    "dcat:theme": [authority("data-theme", "EDUC"), authority("data-theme", "SOCI")],
    "dcat:keyword": ["leerlingen", "jeugdhulp", "verzuim", "thuiszitters"].map((word) => literal(word, "nl")),
    "dct:language": authority("language", "NLD"),
    "dct:spatial": authority("country", "NLD"),
    "dct:temporal":
      days === null
        ? null
        : said.say(blankNode(), "dct:PeriodOfTime", {
            "dcat:startDate": typed(days.from, "date"),
            "dcat:endDate": typed(days.to, "date"),
          }),
    "dct:issued": typed(release.publishedAt, "dateTime"),
    "dct:modified": typed(release.publishedAt, "dateTime"),
    "dcat:version": literal(String(release.number)),
    // a release has no fixed interval: one is made when there is reason to
    "dct:accrualPeriodicity": authority("frequency", "IRREG"),
    "dcat:distribution": [
      ...tables.map(({ indicator, file }) => distribution(said, contents, file, indicator.label)),
      distribution(said, contents, places, { nl: "Plaatsen", en: "Places" }),
    ],
  });
  return written(said.store);
}

function written(store: Store): string {
  let text = "";
  const writer = new Writer({ prefixes: PREFIXES });
  writer.addQuads(store.getQuads(null, null, null, null));
  writer.end((error, result) => {
    if (error) throw error;
    text = result;
  });
  return text;
}
