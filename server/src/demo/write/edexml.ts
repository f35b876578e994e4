import { join } from "node:path";
import type { EnrolmentDelivery } from "../plan/delivery.ts";
import { type ClassPlan, classOf } from "../plan/form-classes.ts";
import { type Person, type Pupil, type Stay, yearGroupOf } from "../plan/person.ts";
import type { SitePlan } from "../plan/world.ts";
import { WRONG_PUPILS } from "../planted/mistakes.ts";
import { writeText } from "./text-file.ts";
import { mistakesIn, rowsOf, type Written } from "./written.ts";

/** The school's own key of a pupil: BRIN and a number of its own, never a citizen number. */
export const pupilKey = (site: SitePlan, person: Person): string => `${site.brin}-${person.serial}`;

const branchOf = (site: SitePlan): string => site.code.slice(4);

/** The part of a delivery that is about one BRIN. */
interface SchoolFile {
  readonly delivery: EnrolmentDelivery;
  readonly brin: string;
  readonly sites: readonly SitePlan[];
  readonly pupils: readonly Pupil[];
}

/** The classes that pupils sit in, each once. */
export function classesOf(pupils: readonly Pupil[]): { readonly site: SitePlan; readonly ofPupils: ClassPlan }[] {
  const sites = new Map(pupils.flatMap(({ stay }) => (stay.classKey === null ? [] : [[stay.classKey, stay.site]])));
  return [...sites].map(([key, site]) => ({ site, ofPupils: classOf(key, site) }));
}

function school({ delivery: { schoolYear }, brin, sites }: SchoolFile): string {
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

function branches({ sites }: SchoolFile): string {
  if (sites.length < 2) return "";
  const rows = sites.map((site) => `    <vestiging key="${branchOf(site)}"><naam>${site.name}</naam></vestiging>\n`);
  return `  <vestigingen>\n${rows.join("")}  </vestigingen>\n`;
}

function groups({ pupils }: SchoolFile): string {
  const rows = classesOf(pupils).map(({ ofPupils: { key, name, yearGroup } }) =>
    yearGroup === null
      ? `    <samengestelde_groep key="${key}"><naam>${name}</naam></samengestelde_groep>\n`
      : `    <groep key="${key}"><naam>${name}</naam><jaargroep>${yearGroup}</jaargroep></groep>\n`,
  );
  return `  <groepen>\n${rows.join("")}  </groepen>\n`;
}

/** Year group of the pupil itself only where the class does not say it: real files leave it to the class. */
function membership({ site, age, classKey }: Stay): string {
  const yearGroup = `<jaargroep>${yearGroupOf(site.schoolType, age)}</jaargroep>`;
  if (classKey === null) return yearGroup;
  if (classOf(classKey, site).yearGroup !== null) return `<groep key="${classKey}"/>`;
  return `${yearGroup}<samengestelde_groepen><samengestelde_groep key="${classKey}"/></samengestelde_groepen>`;
}

/** In the order of the XSD; names say that the person is invented. */
function pupil({ person, stay }: Pupil, { delivery, sites }: SchoolFile): string {
  const { site } = stay;
  const first = stay.from === delivery.period.from ? "" : `<instroomdatum>${stay.from}</instroomdatum>`;
  const last = stay.to === delivery.period.to ? "" : `<uitstroomdatum>${stay.to}</uitstroomdatum>`;
  return (
    `    <leerling key="${pupilKey(site, person)}"><achternaam>Demo${person.serial}</achternaam>` +
    `<roepnaam>Verzonnen</roepnaam><geboortedatum>${person.born}</geboortedatum><geslacht>${person.boy ? 1 : 2}</geslacht>` +
    membership(stay) +
    (sites.length > 1 ? `<vestiging key="${branchOf(site)}"/>` : "") +
    (person.hasNumber ? `<bsn>${delivery.numberOf(person, stay.year)}</bsn>` : "") +
    `<postcodenl>${person.home.postcode4}XX</postcodenl>${first}${last}` +
    `<mutatiedatum>${delivery.schoolYear.slice(0, 4)}-09-15T12:00:00</mutatiedatum></leerling>\n`
  );
}

/** What stands around the sections: in a file of EDEXML 2.1, and in an answer of UWLR 2.2. */
const AROUND = {
  edexml: [
    '<EDEX xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n',
    "</EDEX>\n",
  ],
  uwlr: [
    '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\n' +
      '<leerlinggegevens_antwoord xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens"><leerlinggegevens>\n',
    "</leerlinggegevens></leerlinggegevens_antwoord>\n</soap:Body></soap:Envelope>\n",
  ],
} as const;

function* schoolText(
  file: SchoolFile,
  wrong: readonly string[],
  [before, after]: readonly [string, string],
): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${before}`;
  yield school(file) + branches(file) + groups(file);
  yield "  <leerlingen>\n";
  for (const one of file.pupils) yield pupil(one, file);
  for (const row of wrong) yield `    ${row}\n`;
  yield `  </leerlingen>\n${after}`;
}

/** One file for each BRIN of the board: EDEXML, or the same sections as an answer of UWLR. */
const writeSchools =
  (around: keyof typeof AROUND) =>
  (delivery: EnrolmentDelivery, folder: string): Written => {
    const byBrin = Map.groupBy(delivery.sites, (site) => site.brin);
    // not the protocol school: that one must link as a whole
    const wrongBrin = delivery.isWrong ? [...byBrin.keys()].at(-1) : undefined;
    const written = [...byBrin].map(([brin, sites]): Written => {
      const pupils = delivery.pupils.filter(({ stay }) => stay.site.brin === brin);
      const [first] = pupils;
      const wrong = brin === wrongBrin && first !== undefined ? WRONG_PUPILS : [];
      const words = first && {
        brin,
        pupil: pupilKey(first.stay.site, first.person),
        branch: branchOf(first.stay.site),
      };
      const text = schoolText({ delivery, brin, sites, pupils }, rowsOf(wrong, words ?? {}), AROUND[around]);
      return { paths: [writeText(join(folder, `${brin}.xml`), text)], mistakes: mistakesIn(`${brin}.xml`, wrong) };
    });
    return { paths: written.flatMap(({ paths }) => paths), mistakes: written.flatMap(({ mistakes }) => mistakes) };
  };

export const writeEdexml = writeSchools("edexml");
export const writeUwlr = writeSchools("uwlr");
