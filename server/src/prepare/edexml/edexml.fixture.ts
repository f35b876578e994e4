interface EdexmlText {
  readonly schooljaar?: string;
  readonly brincode?: string;
  readonly dependancecode?: string;
  readonly groepen?: string;
  readonly leerlingen?: string;
}

/** An EDEXML file with one school. */
export function edexmlText({
  schooljaar = "2025-2026",
  brincode = "99AA",
  dependancecode = "00",
  groepen = "",
  leerlingen = "",
}: EdexmlText = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<EDEX xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <school>
    <schooljaar>${schooljaar}</schooljaar>
    <brincode>${brincode}</brincode>
    <dependancecode>${dependancecode}</dependancecode>
    <schoolkey>1</schoolkey>
    <commentaar>Vrije tekst van de school</commentaar>
    <xsdversie>2.1</xsdversie>
  </school>
  <groepen>${groepen}</groepen>
  <leerlingen>${leerlingen}</leerlingen>
  <leerkrachten>
    <leerkracht key="7"><achternaam>Meester</achternaam><groepen><groep key="g3"/></groepen></leerkracht>
  </leerkrachten>
</EDEX>
`;
}

export const groep = (key: string, jaargroep: string, naam = `groep ${key}`): string =>
  `<groep key="${key}"><naam>${naam}</naam><jaargroep>${jaargroep}</jaargroep></groep>`;

export const leerling = (key: string, fields = ""): string =>
  `<leerling key="${key}"><achternaam>Achter${key}</achternaam><roepnaam>Roep${key}</roepnaam>${fields}</leerling>`;

/** Fields with which nothing is wrong. */
export const GOOD = "<geboortedatum>2015-03-09</geboortedatum><geslacht>2</geslacht>";
