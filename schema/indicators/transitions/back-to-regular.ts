import type { Indicator } from "../indicator.ts";
import { toSpecial } from "./to-special.ts";

export const backToRegular: Indicator = {
  ...toSpecial,
  code: "back-to-regular",
  label: { nl: "Terug naar regulier onderwijs", en: "Back to regular education" },
  question: {
    nl: "Hoeveel leerlingen gingen sinds vorig jaar van gespecialiseerd naar regulier onderwijs?",
    en: "How many pupils went from special to regular education since last year?",
  },
  definition: {
    nl: "Het aantal leerlingen per 1.000 dat op 1 oktober op geen school voor so, vso of sbo zit en een jaar eerder wel.",
    en: "The number of pupils per 1,000 who on 1 October are at no school for so, vso or sbo and a year before were.",
  },
  numerator: {
    nl: "leerlingen nu niet in so, vso of sbo en een jaar eerder wel",
    en: "pupils not in so, vso or sbo now, and in one a year before",
  },
  thresholds: [
    {
      nl: "Praktijkonderwijs telt hier als regulier: van so naar praktijkonderwijs is terug naar regulier.",
      en: "Practical training counts as regular here: from so to practical training is back to regular.",
    },
    toSpecial.thresholds[1]!,
  ],
  measure: { family: "share", of: ["backToRegular"], among: ["bridged"] },
  caveats: [
    ...toSpecial.caveats,
    {
      nl: "Ook een gewone overgang, zoals van sbo naar vmbo, telt mee.",
      en: "An ordinary step, such as from sbo to vmbo, is included.",
    },
  ],
  example: {
    shows: {
      nl: "Emma ging van het sbo naar een basisschool en Finn van het vso naar praktijkonderwijs, dat hier als regulier telt: twee keer terug. Van Dewi en Gijs is de inschrijving van vorig jaar niet gekoppeld: zij tellen niet mee.",
      en: "Emma went from sbo to a primary school and Finn from vso to practical training, which counts as regular here: twice back. Of Dewi and Gijs the enrolment of last year was not linked: they are left out.",
    },
    world: `
      pupil   | site   | residence | last year
      10 stay | 99AB00 | Enschede  | 99AB00
      Anna    | 99AH00 | Enschede  | 99AB00
      Bram    | 99AG00 | Enschede  | 99AH00
      Chris   | 99AK00 | Enschede  | 99AC00
      Dewi    | 99AG00 | Enschede  | 99AB00 no bridge
      Emma    | 99AB00 | Enschede  | 99AG00
      Finn    | 99AK00 | Enschede  | 99AJ00
      Gijs    | 99AJ00 | Enschede  | -
    `,
    counted: {
      "IR-TWENTE": "2 of 15",
      "99AB00": "1 of 11",
      "99AK00": "1 of 2",
    },
  },
};
