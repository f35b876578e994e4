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
};
