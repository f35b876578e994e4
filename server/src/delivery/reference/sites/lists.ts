import { isSchoolType, SCHOOL_TYPES } from "@monitor/schema/vocabulary";
import { schoolTypeOfStructure } from "./education-structure.ts";
import type { SiteList } from "./site-table.ts";

type DuoColumn =
  | "VESTIGINGSCODE"
  | "INSTELLINGSCODE"
  | "VESTIGINGSNAAM"
  | "ONDERWIJSSTRUCTUUR"
  | "BEVOEGD GEZAG NUMMER"
  | "POSTCODE"
  | "PLAATSNAAM"
  | "GEMEENTENUMMER";

/** DUO's "02. Alle vestigingen vo". Its other columns, telephone and web address among them, are not read. */
export const DUO_VO_ADDRESSES: SiteList<DuoColumn> = {
  format: "duo-vo-adressen",
  columns: {
    site: "VESTIGINGSCODE",
    institution: "INSTELLINGSCODE",
    name: "VESTIGINGSNAAM",
    type: "ONDERWIJSSTRUCTUUR",
    board: "BEVOEGD GEZAG NUMMER",
    postcode: "POSTCODE",
    place: "PLAATSNAAM",
    municipality: "GEMEENTENUMMER",
  },
  remedy: "Gebruik het bestand 'Alle vestigingen vo' van DUO, gescheiden door puntkomma's.",
  schoolTypeOf: schoolTypeOfStructure,
  types: "PRO, VBO, MAVO, HAVO, VWO of BRUGJAAR, of een aantal daarvan met een schuine streep ertussen",
};

type OwnColumn = "vestiging" | "naam" | "soort" | "bestuur" | "postcode" | "plaats" | "gemeente";

/** Our own list for all other sites, described in schema/reference/README.md. */
export const OWN_SITE_LIST: SiteList<OwnColumn> = {
  format: "scholen",
  columns: {
    site: "vestiging",
    name: "naam",
    type: "soort",
    board: "bestuur",
    postcode: "postcode",
    place: "plaats",
    municipality: "gemeente",
  },
  remedy: "De eerste regel is: vestiging;naam;soort;bestuur;postcode;plaats;gemeente.",
  schoolTypeOf: (text) => {
    const type = text.toLowerCase();
    return isSchoolType(type) ? type : null;
  },
  types: `een van deze soorten: ${Object.keys(SCHOOL_TYPES).join(", ")}`,
};
