import { DataFactory, Parser, Store, type Term } from "n3";
import { expect, test } from "vitest";
import { catalogueRecordOf } from "./catalogue-record.ts";
import { nobody, somebody, someContents } from "./contents.fixture.ts";
import { missingSettings } from "./publisher.ts";

const { namedNode } = DataFactory;
const SPACES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  spdx: "http://spdx.org/rdf/terms#",
} as const;
const iri = (short: string) => {
  const [space, name] = short.split(":") as [keyof typeof SPACES, string];
  return namedNode(`${SPACES[space]}${name}`);
};

const parsed = (turtle: string): Store => new Store(new Parser({ baseIRI: "file:///pakket/dcat.ttl" }).parse(turtle));
const valuesOf = (store: Store, subject: Term, property: string) =>
  store.getObjects(subject as never, iri(property), null);
const oneOf = (store: Store, type: string) => store.getSubjects(iri("rdf:type"), iri(type), null);

// sh:minCount and sh:maxCount of the shapes 3.0.0 of DCAT-AP-NL (Geonovum) and of DCAT-AP 3.0 below it, for what a
// dataset, a distribution and an agent must have.
const MANY = Number.POSITIVE_INFINITY;
const PROFILE: Readonly<Record<string, Readonly<Record<string, readonly [least: number, most: number]>>>> = {
  "dcat:Dataset": {
    "dct:title": [1, MANY],
    "dct:description": [1, MANY],
    "dct:accessRights": [1, 1],
    "dcat:contactPoint": [1, 1],
    "dct:creator": [1, MANY],
    "dct:identifier": [1, 1],
    "dct:publisher": [1, 1],
    "dcat:theme": [1, MANY],
    "dcat:version": [0, 1],
    "dct:accrualPeriodicity": [0, 1],
    "dct:issued": [0, 1],
    "dct:modified": [0, 1],
  },
  "dcat:Distribution": {
    "dcat:accessURL": [1, 1],
    "dct:license": [1, 1],
    "dcat:downloadURL": [0, 1],
    "dcat:mediaType": [0, 1],
    "dct:format": [0, 1],
    "dcat:byteSize": [0, 1],
    "spdx:checksum": [0, 1],
  },
  "foaf:Agent": { "foaf:name": [1, MANY] },
  "spdx:Checksum": { "spdx:algorithm": [1, 1], "spdx:checksumValue": [1, 1] },
};

/** What a description lacks, or says too often, by the profile. */
function breaches(store: Store): string[] {
  return Object.entries(PROFILE).flatMap(([type, properties]) =>
    oneOf(store, type).flatMap((subject) =>
      Object.entries(properties).flatMap(([property, [least, most]]) => {
        const { length } = valuesOf(store, subject, property);
        return length < least || length > most ? [`${type} ${property}`] : [];
      }),
    ),
  );
}

test("a release of a publisher who said everything meets the mandatory properties of DCAT-AP-NL 3.0", () => {
  const store = parsed(catalogueRecordOf(someContents()));
  expect(oneOf(store, "dcat:Dataset")).toHaveLength(1);
  expect(oneOf(store, "dcat:Distribution")).toHaveLength(3);
  expect(breaches(store)).toEqual([]);
});

test("what the publisher did not say is not made up, and is named", () => {
  const store = parsed(catalogueRecordOf(someContents({ publisher: nobody })));
  expect([...new Set(breaches(store))].sort()).toEqual([
    "dcat:Dataset dcat:contactPoint",
    "dcat:Dataset dct:creator",
    "dcat:Dataset dct:publisher",
    "dcat:Distribution dct:license",
  ]);
  expect(missingSettings(nobody)).toEqual(["PUBLISHER_NAME", "PUBLISHER_EMAIL", "FIGURES_LICENCE"]);
  expect(missingSettings(somebody)).toEqual([]);
});

test("title and description stand in Dutch and English; demo data says so in the title", () => {
  const store = parsed(catalogueRecordOf(someContents()));
  const [dataset] = oneOf(store, "dcat:Dataset");
  const titles = valuesOf(store, dataset!, "dct:title").map(
    (one) => `${one.value}@${(one as never as { language: string }).language}`,
  );
  expect(titles).toEqual([
    "Onderwijs-jeugd monitor, uitgave 7 (voorbeelddata: geen echte cijfers)@nl",
    "Education and youth care monitor, release 7 (demonstration data: no real figures)@en",
  ]);
  expect(valuesOf(store, dataset!, "dct:description")).toHaveLength(2);
});

test("theme, place, days, access and frequency come from the value lists of the European Union", () => {
  const store = parsed(catalogueRecordOf(someContents()));
  const [dataset] = oneOf(store, "dcat:Dataset");
  const values = (property: string) => valuesOf(store, dataset!, property).map(({ value }) => value);
  const authority = "http://publications.europa.eu/resource/authority";
  expect(values("dcat:theme")).toEqual([`${authority}/data-theme/EDUC`, `${authority}/data-theme/SOCI`]);
  expect(values("dct:spatial")).toEqual([`${authority}/country/NLD`]);
  expect(values("dct:accessRights")).toEqual([`${authority}/access-right/PUBLIC`]);
  expect(values("dct:accrualPeriodicity")).toEqual([`${authority}/frequency/IRREG`]);
  const [period] = valuesOf(store, dataset!, "dct:temporal");
  expect(valuesOf(store, period!, "dcat:startDate")[0]!.value).toBe("2024-08-01");
  expect(valuesOf(store, period!, "dcat:endDate")[0]!.value).toBe("2026-07-31");
});

test("each file is a distribution with its address, kind, size and checksum", () => {
  const store = parsed(catalogueRecordOf(someContents()));
  const file = namedNode("https://data.example/monitor/uitgave-7/cijfers/care-share.csv");
  const value = (property: string) => valuesOf(store, file, property)[0]!.value;
  expect(value("dcat:mediaType")).toBe("https://www.iana.org/assignments/media-types/text/csv");
  expect(value("dcat:byteSize")).toBe("1234");
  const [checksum] = valuesOf(store, file, "spdx:checksum");
  expect(valuesOf(store, checksum!, "spdx:checksumValue")[0]!.value).toBe("cd".repeat(32));
});

test("without a public address the files are named within the package", () => {
  const store = parsed(catalogueRecordOf(someContents({ publisher: nobody })));
  const files = oneOf(store, "dcat:Distribution").map(({ value }) => value);
  expect(files).toContain("file:///pakket/cijfers/care-share.csv");
});

test("a hostile name of a publisher or indicator breaks out of no text", () => {
  const name = 'x"@nl . <http://evil.example> a <http://www.w3.org/ns/dcat#Dataset> . "\n""" \\';
  const [pupils] = someContents().tables;
  const tables = [{ ...pupils!, indicator: { ...pupils!.indicator, label: { nl: name, en: name } } }];
  const store = parsed(catalogueRecordOf(someContents({ tables, publisher: { ...somebody, name } })));
  expect(oneOf(store, "dcat:Dataset")).toHaveLength(1);
  expect(store.getQuads(null, iri("foaf:name"), null, null)[0]!.object.value).toBe(name);
});
