import { CARE_FORMS, REFERRERS, STOP_REASONS } from "@monitor/schema/vocabulary";
import type { CodeGuide } from "../format-guide.ts";
import { FORM_OF_CATEGORY, PREVENTIVE_CATEGORY, REASON_OF_CODE, REFERRER_OF_CODE } from "./elements.ts";

/** Code list JZ020 of iJw 3.2. */
const CATEGORIES: Readonly<Record<string, string>> = {
  "31": "zonder verblijf: wijk- of buurtteam (2015)",
  "32": "zonder verblijf: ambulant op locatie van de aanbieder (2015)",
  "33": "zonder verblijf: daghulp op locatie van de aanbieder (2015)",
  "34": "zonder verblijf: in het netwerk van de jeugdige (2015)",
  "35": "met verblijf: pleegzorg (2015)",
  "36": "met verblijf: gezinsgericht (2015)",
  "37": "met verblijf: gesloten plaatsing (2015)",
  "38": "met verblijf: overig residentieel (2015)",
  "40": "persoonlijke verzorging",
  "41": "dagbehandeling",
  "42": "vervoer",
  "43": "verblijf, inclusief behandeling",
  "44": "verblijf, exclusief behandeling",
  "45": "jeugdhulp ambulant",
  "46": "jeugdhulp crisis",
  "47": "jeugdreclassering",
  "48": "jeugdbescherming",
  "49": "activiteiten in het preventief justitieel kader",
  "50": "maatwerkarrangementen jeugd",
  "51": "generalistische basis-ggz",
  "52": "specialistische ggz",
  "53": "kindergeneeskunde",
  "54": "jeugd-ggz",
  "55": "landelijk ingekochte zorg",
};

const REFERRER_NAMES: Readonly<Record<string, string>> = {
  "01": "gemeente",
  "02": "huisarts",
  "03": "jeugdarts",
  "04": "gecertificeerde instelling",
  "05": "medisch specialist",
  "06": "zelfverwijzer of geen verwijzer",
  "08": "rechter, officier van justitie of functionaris van een justitiële jeugdinrichting",
};

/** Code list JZ588. */
const REASONS: Readonly<Record<string, string>> = {
  "02": "overlijden",
  "20": "tijdelijk beëindigd",
  "31": "volgens plan",
  "32": "voortijdig, eenzijdig door de cliënt",
  "33": "voortijdig, eenzijdig door de aanbieder",
  "34": "voortijdig, in overeenstemming",
  "35": "voortijdig, wegens externe omstandigheden",
  "36": "op initiatief van de gemeente",
  "37": "wegens een verzoek om wijziging",
  "38": "overgegaan naar een andere aanbieder",
  "39": "overgegaan naar een ander domein",
};

const NO_CARE = "telt niet mee: geen jeugdhulp";

function categoryBecomes(code: string): string {
  const form = FORM_OF_CATEGORY.get(code) ?? null;
  if (code === PREVENTIVE_CATEGORY) return `${NO_CARE} en geen maatregel`;
  return form === null ? NO_CARE : CARE_FORMS[form].nl;
}

/** The code lists of iJw 3.2 as the guide shows them. */
export const IJW_CODES: readonly CodeGuide[] = [
  {
    field: "Categorie (JZ020)",
    codes: [...FORM_OF_CATEGORY.keys()].map((code) => [code, CATEGORIES[code] ?? "", categoryBecomes(code)]),
  },
  {
    field: "Verwijzer/Type (COD327)",
    codes: [...REFERRER_OF_CODE].map(([code, word]) => [code, REFERRER_NAMES[code] ?? "", REFERRERS[word].nl]),
  },
  {
    field: "RedenBeeindiging (JZ588)",
    codes: [...REASON_OF_CODE].map(([code, word]) => [code, REASONS[code] ?? "", STOP_REASONS[word].nl]),
  },
  {
    field: "StatusAanlevering (COD467)",
    codes: [
      ["1", "eerste aanlevering", "nieuwe start of stop"],
      ["2", "gewijzigd (voor release 3.2)", "vervangt de laatste start van de toewijzing"],
      ["3", "verwijderd", "maakt de eerdere start of stop ongedaan"],
      ["9", "niet van toepassing (voor release 3.2)", "als 1"],
    ],
  },
];
