import type { FormatGuide } from "../format-guide.ts";

const EXAMPLE = `<?xml version="1.0" encoding="UTF-8"?>
<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">
  <school>
    <schooljaar>2025-2026</schooljaar>
    <brincode>99AA</brincode>
    <dependancecode>00</dependancecode>
    <schoolkey>1</schoolkey>
    <xsdversie>2.1</xsdversie>
  </school>
  <groepen>
    <groep key="g3">
      <naam>Groep 3</naam>
      <jaargroep>3</jaargroep>
    </groep>
  </groepen>
  <leerlingen>
    <leerling key="1001">
      <achternaam>Voorbeeld</achternaam>
      <roepnaam>Sam</roepnaam>
      <geboortedatum>2019-03-09</geboortedatum>
      <geslacht>2</geslacht>
      <groep key="g3"/>
      <bsn>999900006</bsn>
      <postcodenl>7511AB</postcodenl>
      <instroomdatum>2023-08-28</instroomdatum>
    </leerling>
  </leerlingen>
</EDEX>
`;

/** What a school must know about EDEXML. */
export const EDEXML_GUIDE: FormatGuide = {
  title: "EDEXML 1.03, 2.0 en 2.1",
  who: "Een school of bestuur, uit de leerlingadministratie.",
  files: [{ field: "*.xml", what: "Eén bestand per school. Het wordt herkend aan het element EDEX." }],
  used: [
    { field: "leerling@key", what: "De sleutel van de leerling." },
    { field: "bsn", what: "Wordt vervangen door een code; het nummer zelf gaat niet mee." },
  ],
  dropped: [{ field: "achternaam, roepnaam, voornamen, voorvoegsel", what: "Blijven in het sleutelbestand bij u." }],
  codes: [],
  faults: [],
  examples: [{ name: "school.xml", content: EXAMPLE }],
  templates: [],
};
