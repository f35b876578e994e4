import type { FormatGuide } from "../format-guide.ts";
import { DROPPED_GUIDE, FAULTS_GUIDE, PUPIL_CODES, PUPIL_FIELDS_GUIDE, SCHOOL_FIELDS_GUIDE } from "./guide-fields.ts";

const EXAMPLE = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Verzonnen. De nummers zijn testnummers. -->
<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">
  <school>
    <schooljaar>2025-2026</schooljaar>
    <brincode>99AA</brincode>
    <dependancecode>00</dependancecode>
    <schoolkey>1</schoolkey>
    <xsdversie>2.1</xsdversie>
  </school>
  <vestigingen>
    <vestiging key="01">
      <naam>Dependance Zuid</naam>
    </vestiging>
  </vestigingen>
  <groepen>
    <groep key="g3">
      <naam>Groep 3</naam>
      <jaargroep>3</jaargroep>
    </groep>
    <groep key="g45">
      <naam>Groep 4/5</naam>
      <jaargroep>C</jaargroep>
    </groep>
    <samengestelde_groep key="plus">
      <naam>Plusklas</naam>
    </samengestelde_groep>
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
    <leerling key="1002">
      <achternaam>Voorbeeld</achternaam>
      <roepnaam>Kim</roepnaam>
      <geboortedatum>2018-01-20</geboortedatum>
      <geslacht>1</geslacht>
      <jaargroep>4</jaargroep>
      <groep key="g45"/>
      <samengestelde_groepen>
        <samengestelde_groep key="plus"/>
      </samengestelde_groepen>
      <vestiging key="01"/>
      <bsn>999900018</bsn>
      <postcodenl>7511AB</postcodenl>
      <uitstroomdatum>2026-02-13</uitstroomdatum>
    </leerling>
    <leerling key="1003">
      <roepnaam>Robin</roepnaam>
      <geboortedatum>2017-06-01</geboortedatum>
      <geslacht>9</geslacht>
      <jaargroep>5</jaargroep>
    </leerling>
  </leerlingen>
</EDEX>
`;

/** What a school must know about EDEXML: published by Edustandaard, with the schemas that are named in it. */
export const EDEXML_GUIDE: FormatGuide = {
  title: "EDEXML 1.03, 2.0 en 2.1",
  who: "Een school of bestuur, met de export van leerlinggegevens die elk leerlingadministratiesysteem heeft. De afspraak is van Edustandaard (EDEXML 2.1, februari 2017); gelezen zijn de schema's EDEXML.structuur.xsd, EDEXML.elementen.xsd en EDEXML.types.variabel.xsd en de voorbeelden bij 1.03, 2.0 en 2.1.",
  files: [
    {
      field: "*.xml",
      what: "Eén bestand per school, herkend aan het element EDEX. De naam is vrij. Een bestuur kan de bestanden van al zijn scholen in één keer geven.",
    },
  ],
  used: [...SCHOOL_FIELDS_GUIDE, ...PUPIL_FIELDS_GUIDE],
  dropped: DROPPED_GUIDE,
  codes: PUPIL_CODES,
  faults: [
    ...FAULTS_GUIDE,
    {
      field: "Samengestelde groep zonder leerlingen voor wie zij de klas is",
      what: "Wordt weggelaten: in het voortgezet onderwijs is er een voor elk vak.",
    },
  ],
  examples: [{ name: "school.xml", content: EXAMPLE }],
  templates: [],
};
