import { testCitizenNumbers } from "../../server/src/linkage/linkage.fixture.ts";

export interface SchoolFile {
  readonly schoolYear: string;
  readonly pupils: number;
  /** Extra pupils as XML, such as one with a fault. */
  readonly more?: string;
}

/** First days of life of pupils who are in year group 4 in a school year. */
const born = (schoolYear: string): string => `${Number(schoolYear.slice(0, 4)) - 8}-03-15`;

/** The name that stands in the file of the source, and may stand in no request. */
export const NAME = "Geheimenaam";

/** An invented EDEXML file of demo site 99AA00 with test citizen numbers. */
export function schoolFile({ schoolYear, pupils, more = "" }: SchoolFile): string {
  const numbers = testCitizenNumbers(pupils);
  const rows = numbers.map(
    (number, at) => `<leerling key="proef-${at}"><achternaam>${NAME}${at}</achternaam><roepnaam>Sam</roepnaam>
      <geboortedatum>${born(schoolYear)}</geboortedatum><geslacht>2</geslacht><groep key="g4"/>
      <postcodenl>7511AB</postcodenl><bsn>${number}</bsn></leerling>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
    <EDEX><school><schooljaar>${schoolYear}</schooljaar><brincode>99AA</brincode><dependancecode>00</dependancecode>
    <schoolkey>1</schoolkey><xsdversie>2.1</xsdversie></school>
    <groepen><groep key="g4"><naam>Groep 4</naam><jaargroep>4</jaargroep></groep></groepen>
    <leerlingen>${rows.join("\n")}${more}</leerlingen></EDEX>`;
}

/** A pupil whose date of birth cannot be, and one whose key is a citizen number. */
export const BROKEN_PUPILS = `
  <leerling key="fout-1"><achternaam>${NAME}</achternaam><geboortedatum>2018-02-31</geboortedatum><geslacht>1</geslacht>
    <groep key="g4"/></leerling>
  <leerling key="999900006"><achternaam>${NAME}</achternaam><geboortedatum>2018-03-01</geboortedatum>
    <geslacht>1</geslacht><groep key="g4"/></leerling>`;
