import { isSchoolType, SCHOOL_TYPES } from "@monitor/schema/vocabulary";
import { schoolTypeOfStructure } from "./education-structure.ts";
import type { SiteList } from "./site-table.ts";
import { isBoth, SPECIAL_TYPE, schoolTypeOfSpecial } from "./special-education.ts";

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

type PrimaryColumn = Exclude<DuoColumn, "ONDERWIJSSTRUCTUUR">;

const PRIMARY_COLUMNS = {
  site: "VESTIGINGSCODE",
  institution: "INSTELLINGSCODE",
  name: "VESTIGINGSNAAM",
  board: "BEVOEGD GEZAG NUMMER",
  postcode: "POSTCODE",
  place: "PLAATSNAAM",
  municipality: "GEMEENTENUMMER",
} as const;

/** DUO's "02. Alle schoolvestigingen basisonderwijs": every site is a primary school. */
export const DUO_PO_ADDRESSES: SiteList<PrimaryColumn> = {
  format: "duo-po-adressen",
  columns: PRIMARY_COLUMNS,
  // the lists of VO and of special education have all these columns too, and their schools are no primary schools
  foreign: ["ONDERWIJSSTRUCTUUR", SPECIAL_TYPE],
  remedy: "Gebruik het bestand 'Alle schoolvestigingen basisonderwijs' van DUO, gescheiden door puntkomma's.",
  schoolTypeOf: () => "bao",
  types: "bao",
};

/** DUO's "09. Alle vestigingen sbo, so en vso". */
export const DUO_SO_ADDRESSES: SiteList<PrimaryColumn | typeof SPECIAL_TYPE> = {
  format: "duo-so-adressen",
  columns: { ...PRIMARY_COLUMNS, type: SPECIAL_TYPE },
  remedy: "Gebruik het bestand 'Alle vestigingen sbo, so en vso' van DUO, gescheiden door puntkomma's.",
  schoolTypeOf: schoolTypeOfSpecial,
  undecided: isBoth,
  types: "SBAO, SO, VSO of (V)SO",
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
