import {
  DROPPED_GUIDE,
  FAULTS_GUIDE,
  PUPIL_CODES,
  PUPIL_FIELDS_GUIDE,
  SCHOOL_FIELDS_GUIDE,
} from "../edexml/guide-fields.ts";
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

/** What a school must know about UWLR: published by Edustandaard, with the schema that is named in it. */
export const UWLR_GUIDE: FormatGuide = {
  title: "UWLR 2.2 leerlinggegevens",
  who: "Een school of bestuur met een bewaard antwoord van de leerlingadministratie (LAS) op een vraag om leerlinggegevens. De inhoud is die van EDEXML 2.1, in een SOAP-bericht. De afspraak is van Edustandaard (UWLR 2.2 en 2.2.1); gelezen zijn het schema UWLR_Leerlinggegevens_v2p2.xsd (versie 20170515) en de berichten op viewer.edustandaard.nl/uwlr-2-2-1.",
  files: [
    {
      field: "leerlinggegevens_antwoord",
      what: "Alles in één bericht: de school, haar groepen en haar leerlingen. Herkend aan de namespace http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens; het voorvoegsel is vrij. Mag ook zonder SOAP-envelop zijn bewaard.",
    },
    {
      field: "structuur_antwoord",
      what: "Getrapte overdracht, eerste stap: de vestigingen en groepen. Geef het samen met de berichten met leerlingen.",
    },
    {
      field: "leerlingen_antwoord",
      what: "Getrapte overdracht, tweede stap: de leerlingen van groepen. Een leerling die in meer berichten staat, telt één keer.",
    },
    {
      field: "leerkrachten_antwoord en elk _verzoek",
      what: "Worden herkend en niet gebruikt.",
    },
  ],
  used: [...SCHOOL_FIELDS_GUIDE, ...PUPIL_FIELDS_GUIDE],
  dropped: [
    ...DROPPED_GUIDE,
    { field: "de kop van het bericht (autorisatie)", what: "Sleutels van systemen; die gaan de monitor niet aan." },
  ],
  codes: PUPIL_CODES,
  faults: [
    {
      field: "Geen bsn",
      what: "De profielen Smalle set en LVS-set van UWLR laten het bsn niet toe. Dan tellen alle leerlingen mee, maar is geen van hen te koppelen. Vraag om een bericht zonder profiel, of gebruik EDEXML.",
    },
    {
      field: "Leerling met alleen een ECK-iD (UWLR 2.3)",
      what: "Wordt weggelaten: het ECK-iD mag hier niet worden gebruikt, en een andere sleutel is er niet.",
    },
    {
      field: "geengegevens, geenwijzigingen of een SOAP-fout",
      what: "Zo'n antwoord heeft geen leerlingen en wordt geweigerd. Vraag de gegevens opnieuw op, zonder datum van de laatst ontvangen gegevens.",
    },
    {
      field: "Toetsresultaten, of UWLR 1.0",
      what: "Worden bij hun naam genoemd en niet gebruikt.",
    },
    ...FAULTS_GUIDE,
  ],
  examples: [{ name: "leerlinggegevens.xml", content: EXAMPLE }],
  templates: [],
};
