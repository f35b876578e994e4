import {
  ARRANGEMENT_FIELDS,
  ARRANGEMENTS_EXAMPLE,
  BASIS_CODES,
  EXTRA_FAULTS,
  EXTRA_TEMPLATES,
  GROUND_FIELDS,
  THEME_CODES,
} from "../care-extras/guide.ts";
import type { FormatGuide } from "../format-guide.ts";

/** What a municipality must know about the file of collective arrangements. */
export const COLLECTIEF_CSV_GUIDE: FormatGuide = {
  title: "Collectieve arrangementen als csv",
  who: "Een gemeente, voor jeugdhulp die een aanbieder op een school geeft zonder besluit per kind. De aanbieder vult het bestand in, de gemeente levert het. Levert u ook iJw-berichten of Beleidsinformatie Jeugd, kies dan dat formaat en geef dit bestand daarbij: een levering vervangt alles wat u eerder over dezelfde periode leverde, dus ook de trajecten.",
  files: [
    {
      field: "collectief*.csv",
      what: "Eén regel voor elk arrangement: een aanbieder, een vestiging en een thema. Herkend aan de kolom thema. Scheidingsteken puntkomma.",
    },
    {
      field: "toestemmingen*.csv (mag ontbreken)",
      what: "Uw eigen lijst van wie de hulp van een leerling met welke school mag delen. Herkend aan de kolom grondslag.",
    },
  ],
  used: [...ARRANGEMENT_FIELDS, ...GROUND_FIELDS],
  dropped: [
    {
      field: "alle andere kolommen",
      what: "Worden bij het lezen weggelaten; u krijgt te zien hoeveel het er zijn. Namen van leerlingen en opmerkingen horen niet in dit bestand.",
    },
    {
      field: "leerlingen",
      what: "Dit bestand gaat niet over personen. Wie er hulp kreeg, weet de monitor alleen als iJw-berichten met de productcode, of Beleidsinformatie Jeugd met de kolom collectief, in dezelfde levering zitten. Andere arrangementen tellen niet mee in het aandeel leerlingen met jeugdhulp.",
    },
  ],
  codes: [THEME_CODES, BASIS_CODES],
  faults: [
    ...EXTRA_FAULTS,
    {
      field: "een ander thema dan in de lijst",
      what: "De regel wordt weggelaten en de melding noemt de woorden die mogen. Past niets, schrijf dan anders.",
    },
    {
      field: "een arrangement buiten de periode",
      what: "Wordt weggelaten: het was al afgelopen, of het begint later.",
    },
    {
      field: "geen enkele bruikbare regel",
      what: "Dan wordt er geen levering gemaakt, zodat een fout bestand niet wist wat u eerder leverde.",
    },
  ],
  examples: [ARRANGEMENTS_EXAMPLE],
  templates: EXTRA_TEMPLATES,
};
