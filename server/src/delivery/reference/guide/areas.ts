import type { FormatGuide } from "../../../prepare/format-guide.ts";

const POSTCODES = "pc4;gemeente;po_swv;vo_swv\n";
const MUNICIPALITIES = "gemeentecode;gemeentenaam;provincie;jeugdzorgregio;opgegaan_in;per\n";

export const SWV_POSTCODES_GUIDE: FormatGuide = {
  title: "Gebieden van samenwerkingsverbanden naar postcode",
  who: "De beheerder, naar de Regeling regio-indeling samenwerkingsverbanden passend onderwijs (BWBR0032324).",
  files: [
    {
      field: "*-JJJJ.csv",
      what: "Eén regel per postcode van vier cijfers. Het jaar staat aan het eind van de bestandsnaam of wordt opgegeven met --date. De monitor brengt zelf de indeling van 2017 mee.",
    },
  ],
  used: [
    { field: "pc4", what: "De vier cijfers van de postcode." },
    { field: "gemeente", what: "Naam of code van de gemeente; mag ontbreken, en dan blijft wat bekend was." },
    {
      field: "po_swv, vo_swv",
      what: "De codes van de samenwerkingsverbanden, zoals PO2301 en VO2301; mogen leeg zijn.",
    },
  ],
  dropped: [{ field: "alle andere kolommen", what: "Worden niet gelezen." }],
  codes: [],
  faults: [
    { field: "een tekst die geen code is", what: "De regel wordt weggelaten; de postcode houdt wat zij had." },
    { field: "een lijst die ouder is dan de lijst in gebruik", what: "Wordt geweigerd." },
    {
      field: "vestigingen",
      what: "Elke vestiging hoort na het inlezen bij het samenwerkingsverband van haar postcode, gemerkt als onzeker.",
    },
  ],
  examples: [
    { name: "swv-postcodes-2026.csv", content: `${POSTCODES}7511;Enschede;PO2302;VO2301\n7481;0158;PO2302;VO2502\n` },
  ],
  templates: [{ name: "swv-postcodes.csv", content: POSTCODES }],
};

export const MUNICIPALITIES_GUIDE: FormatGuide = {
  title: "Gemeenten van een jaar, met herindelingen",
  who: "De beheerder, naar de gemeentelijke indeling van het CBS en de indeling in jeugdregio's.",
  files: [
    {
      field: "gemeenten-JJJJ.csv",
      what: "Eén regel per gemeente die bestaat, en één per gemeente waarin een andere is opgegaan. De monitor brengt zelf de gemeenten van 2026 mee en de herindelingen vanaf 2016.",
    },
  ],
  used: [
    { field: "gemeentecode", what: "Vier cijfers, ook als 153 of GM0153." },
    { field: "gemeentenaam", what: "De naam." },
    { field: "provincie", what: "De provincie; bij een opgeheven gemeente mag zij leeg zijn." },
    { field: "jeugdzorgregio", what: "De jeugdregio; mag ontbreken, en dan blijft wat bekend was." },
    {
      field: "opgegaan_in",
      what: "Bij een opgeheven gemeente: de code van de gemeente waarin zij is opgegaan. Is zij verdeeld, dan heeft zij een regel voor elk deel.",
    },
    { field: "per", what: "Bij een opgeheven gemeente: de dag van de herindeling." },
  ],
  dropped: [{ field: "alle andere kolommen", what: "Worden niet gelezen." }],
  codes: [],
  faults: [
    {
      field: "een gemeente die bestaat en ook is opgegaan",
      what: "Het bestand wordt geweigerd, omdat het zichzelf tegenspreekt.",
    },
    { field: "een lijst die ouder is dan de lijst in gebruik", what: "Wordt geweigerd." },
    {
      field: "een opgeheven gemeente in een inspiratieregio",
      what: "De opvolger komt er in haar plaats, gemerkt als onzeker.",
    },
  ],
  examples: [
    {
      name: "gemeenten-2027.csv",
      content: `${MUNICIPALITIES}0153;Enschede;Overijssel;Twente;;\n0164;Hengelo (O.);Overijssel;Twente;;\n0147;Borne;;;0164;2027-01-01\n`,
    },
  ],
  templates: [{ name: "gemeenten.csv", content: MUNICIPALITIES }],
};
