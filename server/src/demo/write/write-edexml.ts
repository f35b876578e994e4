import type { SchoolYear } from "@monitor/schema/vocabulary";
import { classOf } from "../plan/form-classes.ts";
import type { Person, Stay } from "../plan/person.ts";
import type { NumberOf } from "../plan/person-number.ts";
import { SCHOOL_SHAPES } from "../plan/school-shape.ts";
import type { SitePlan } from "../plan/world.ts";
import { openFileWriter } from "./file-writer.ts";

export interface Pupil {
  readonly person: Person;
  readonly stay: Stay;
}

export interface EdexmlFile {
  readonly path: string;
  readonly schoolYear: SchoolYear;
  readonly brin: string;
  /** All sites of the BRIN. */
  readonly sites: readonly SitePlan[];
  readonly pupils: readonly Pupil[];
  readonly numberOf: NumberOf;
  /** Deliberately wrong pupils, as XML. */
  readonly mistakes?: string;
}

const ROOT = `<?xml version="1.0" encoding="UTF-8"?>
<EDEX xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
`;

/** The school's own key of a pupil: BRIN and a number of its own, never a citizen number. */
export const pupilKey = (site: SitePlan, person: Person): string => `${site.brin}-${person.serial}`;

const branchOf = (site: SitePlan): string => site.code.slice(4);

function school({ schoolYear, brin, sites }: EdexmlFile): string {
  const first = schoolYear.slice(0, 4);
  return `  <school>
    <schooljaar>${schoolYear}</schooljaar>
    <peildatum>${first}-10-01</peildatum>
    <brincode>${brin}</brincode>
    <dependancecode>${branchOf(sites[0]!)}</dependancecode>
    <schoolkey>${brin}</schoolkey>
    <aanmaakdatum>${first}-10-02T08:00:00</aanmaakdatum>
    <auteur>Demogenerator onderwijs-jeugd monitor</auteur>
    <xsdversie>2.1</xsdversie>
    <commentaar>Verzonnen leerlingen en verzonnen scholen</commentaar>
  </school>
`;
}

function branches({ sites }: EdexmlFile): string {
  if (sites.length < 2) return "";
  const rows = sites.map((site) => `    <vestiging key="${branchOf(site)}"><naam>${site.name}</naam></vestiging>\n`);
  return `  <vestigingen>\n${rows.join("")}  </vestigingen>\n`;
}

function groups({ pupils }: EdexmlFile): string {
  const classes = new Map(
    pupils.flatMap(({ stay }) => (stay.classKey === null ? [] : [[stay.classKey, classOf(stay.classKey, stay.site)]])),
  );
  const rows = [...classes.values()].map(({ key, name, yearGroup }) =>
    yearGroup === null
      ? `    <samengestelde_groep key="${key}"><naam>${name}</naam></samengestelde_groep>\n`
      : `    <groep key="${key}"><naam>${name}</naam><jaargroep>${yearGroup}</jaargroep></groep>\n`,
  );
  return `  <groepen>\n${rows.join("")}  </groepen>\n`;
}

/** Year group of the pupil itself only where the class does not say it: real files leave it to the class. */
function membership({ site, age, classKey }: Stay): string {
  const yearGroup = `<jaargroep>${SCHOOL_SHAPES[site.schoolType].yearGroup(age)}</jaargroep>`;
  if (classKey === null) return yearGroup;
  if (classOf(classKey, site).yearGroup !== null) return `<groep key="${classKey}"/>`;
  return `${yearGroup}<samengestelde_groepen><samengestelde_groep key="${classKey}"/></samengestelde_groepen>`;
}

/** In the order of the XSD; names say that the person is invented. */
function pupil({ person, stay }: Pupil, year: string, numberOf: NumberOf, manySites: boolean): string {
  const { site } = stay;
  const first = stay.from.slice(5) === "08-01" ? "" : `<instroomdatum>${stay.from}</instroomdatum>`;
  const last = stay.to.slice(5) === "07-31" ? "" : `<uitstroomdatum>${stay.to}</uitstroomdatum>`;
  return (
    `    <leerling key="${pupilKey(site, person)}"><achternaam>Demo${person.serial}</achternaam>` +
    `<roepnaam>Verzonnen</roepnaam><geboortedatum>${person.born}</geboortedatum><geslacht>${person.boy ? 1 : 2}</geslacht>` +
    membership(stay) +
    (manySites ? `<vestiging key="${branchOf(site)}"/>` : "") +
    (person.hasNumber ? `<bsn>${numberOf(person, stay.year)}</bsn>` : "") +
    `<postcodenl>${person.home.postcode4}XX</postcodenl>${first}${last}<mutatiedatum>${year}-09-15T12:00:00</mutatiedatum></leerling>\n`
  );
}

/** Writes one EDEXML 2.1 file: a BRIN in a school year. */
export function writeEdexml(file: EdexmlFile): void {
  const { write, close } = openFileWriter(file.path);
  const year = file.schoolYear.slice(0, 4);
  write(ROOT + school(file) + branches(file) + groups(file));
  write("  <leerlingen>\n");
  for (const one of file.pupils) write(pupil(one, year, file.numberOf, file.sites.length > 1));
  write(`${file.mistakes ?? ""}  </leerlingen>\n</EDEX>\n`);
  close();
}
