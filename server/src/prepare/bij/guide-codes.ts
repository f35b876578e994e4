import { CARE_FORMS, REFERRERS, STOP_REASONS } from "@monitor/schema/vocabulary";
import type { CodeGuide } from "../format-guide.ts";
import { FORM_OF_CODE, FORM_OF_MEASURE, REASON_OF_CODE, REASON_OF_MEASURE, REFERRER_OF_CODE } from "./codes.ts";

/** The codes of a list with what they mean to CBS, and the words of the monitor that they become. */
function codesOf<Word extends string>(
  meanings: Readonly<Record<string, string>>,
  words: ReadonlyMap<string, Word>,
  labels: Readonly<Record<Word, { readonly nl: string }>>,
): CodeGuide["codes"] {
  return [...words]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, word]) => [code, meanings[code] ?? "", labels[word].nl]);
}

/** The code lists of Beleidsinformatie Jeugd (Regeling Jeugdwet, bijlage 2), as the guide shows them. */
export const BIJ_CODES: readonly CodeGuide[] = [
  {
    field: "hulpvorm",
    codes: codesOf(
      {
        "01": "zonder verblijf: wijk- of buurtteam",
        "02": "zonder verblijf: ambulant op locatie van de aanbieder",
        "03": "zonder verblijf: daghulp op locatie van de aanbieder",
        "04": "zonder verblijf: in het netwerk van de jeugdige",
        "11": "met verblijf: pleegzorg",
        "12": "met verblijf: gezinsgericht",
        "13": "met verblijf: gesloten plaatsing",
        "14": "met verblijf: ander verblijf bij een aanbieder",
      },
      FORM_OF_CODE,
      CARE_FORMS,
    ),
  },
  {
    field: "maatregel",
    codes: [
      ...codesOf(
        {
          "11": "ondertoezichtstelling",
          "12": "voorlopige ondertoezichtstelling",
          "21": "voogdij",
          "22": "voorlopige voogdij",
          "23": "tijdelijke voogdij",
          "41": "toezicht en begeleiding, gedwongen",
          "42": "toezicht en begeleiding, vrijwillig",
          "50": "individuele trajectbegeleiding Harde Kern",
          "51": "individuele trajectbegeleiding Criem",
          "61": "scholings- en trainingsprogramma",
          "62": "gedragsbeïnvloedende maatregel",
          "63": "voorbereiding daarvan, voorwaardelijk sepot, schorsing of voorwaardelijke invrijheidstelling",
        },
        FORM_OF_MEASURE,
        CARE_FORMS,
      ),
      ["31", "activiteiten in het preventief justitieel kader", "telt niet mee: geen jeugdhulp en geen maatregel"],
    ],
  },
  {
    field: "verwijzer",
    codes: codesOf(
      {
        "01": "gemeentelijke toegang",
        "02": "huisarts",
        "03": "jeugdarts",
        "04": "gecertificeerde instelling",
        "05": "medisch specialist",
        "06": "geen verwijzer",
        "07": "onbekend",
      },
      REFERRER_OF_CODE,
      REFERRERS,
    ),
  },
  {
    field: "reden_beeindiging bij een hulpvorm",
    codes: codesOf(
      {
        "01": "volgens plan",
        "02": "voortijdig, in overeenstemming",
        "03": "voortijdig, eenzijdig door de cliënt",
        "04": "voortijdig, eenzijdig door de aanbieder",
        "05": "voortijdig, wegens externe omstandigheden",
      },
      REASON_OF_CODE,
      STOP_REASONS,
    ),
  },
  {
    field: "reden_beeindiging bij een maatregel",
    codes: codesOf(
      {
        "01": "ondertoezichtstelling: meerderjarig",
        "02": "ondertoezichtstelling: tussentijds opgeheven",
        "03": "ondertoezichtstelling: niet verlengd",
        "04": "ondertoezichtstelling: volgens plan",
        "05": "ondertoezichtstelling: gezag beëindigd",
        "06": "ondertoezichtstelling: overlijden",
        "11": "voogdij: meerderjarig",
        "12": "voogdij: naar pleegouder",
        "13": "voogdij: naar burgervoogd",
        "14": "voogdij: gezag hersteld",
        "15": "voogdij: overlijden",
        "21": "jeugdreclassering: volgens plan",
        "22": "jeugdreclassering: tussentijds opgeheven",
        "23": "jeugdreclassering: naar volwassenenreclassering",
        "24": "jeugdreclassering: terugmelding",
        "25": "jeugdreclassering: nader besluit van de rechter",
        "26": "jeugdreclassering: overlijden",
      },
      REASON_OF_MEASURE,
      STOP_REASONS,
    ),
  },
];
