import type { FormatGuide } from "../format-guide.ts";

const EXAMPLE = `<?xml version="1.0" encoding="UTF-8"?>
<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
  <soap:Body>
    <leer:leerlinggegevens_antwoord xmlns:leer="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens">
      <leer:leerlinggegevens>
        <leer:school>
          <leer:schooljaar>2025-2026</leer:schooljaar>
          <leer:brincode>99AA</leer:brincode>
          <leer:dependancecode>00</leer:dependancecode>
          <leer:xsdversie>2.2</leer:xsdversie>
        </leer:school>
        <leer:groepen>
          <leer:groep key="g3">
            <leer:naam>Groep 3</leer:naam>
            <leer:jaargroep>3</leer:jaargroep>
          </leer:groep>
        </leer:groepen>
        <leer:leerlingen>
          <leer:leerling key="1001">
            <leer:achternaam>Voorbeeld</leer:achternaam>
            <leer:roepnaam>Sam</leer:roepnaam>
            <leer:geboortedatum>2019-03-09</leer:geboortedatum>
            <leer:geslacht>2</leer:geslacht>
            <leer:groep key="g3"/>
            <leer:bsn>999900006</leer:bsn>
            <leer:postcodenl>7511AB</leer:postcodenl>
          </leer:leerling>
        </leer:leerlingen>
      </leer:leerlinggegevens>
    </leer:leerlinggegevens_antwoord>
  </soap:Body>
</soap:Envelope>
`;

export const UWLR_GUIDE: FormatGuide = {
  title: "UWLR 2.2 leerlinggegevens",
  who: "Een school of bestuur met een bewaard antwoord van het leerlingadministratiesysteem (LAS).",
  files: [],
  used: [],
  dropped: [],
  codes: [],
  faults: [],
  examples: [{ name: "leerlinggegevens.xml", content: EXAMPLE }],
  templates: [],
};
