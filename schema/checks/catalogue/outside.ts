import type { Check } from "../check.ts";

/** Against counts that DUO published (pupils per site on 1 October). */
export const OUTSIDE_CHECKS = {
  "duo-pupils": {
    rung: "outside",
    kinds: ["enrolment"],
    measure: { nl: "leerlingen per vestiging", en: "pupils per site" },
    unit: "count",
    thresholds: { ask: 0.5, tell: 0.15, least: 20, difference: 10 },
    title: { nl: "Aantal leerlingen wijkt af van DUO", en: "Number of pupils differs from DUO" },
    explanation: {
      nl: "Bij {place} zijn {measured} leerlingen geleverd; DUO telde er op de laatste teldatum {expected}. Dat is {change}.",
      en: "At {place} {measured} pupils were delivered; DUO counted {expected} on the last count date. That is {change}.",
    },
    remedy: {
      nl: "Ga na of alle klassen in het bestand staan en of leerlingen niet onder een andere vestiging zijn geleverd.",
      en: "Check that all classes are in the file and that pupils are not delivered under another site.",
    },
  },
  "duo-site-missing": {
    rung: "outside",
    kinds: ["enrolment"],
    measure: { nl: "vestigingen die DUO kent en die ontbreken", en: "sites known to DUO that are missing" },
    unit: "count",
    thresholds: { ask: null, tell: 1, least: 10 },
    title: { nl: "Een vestiging die DUO kent ontbreekt", en: "A site that DUO knows is missing" },
    explanation: {
      nl: "DUO telde {expected} leerlingen bij {place}; in deze levering staat zij niet.",
      en: "DUO counted {expected} pupils at {place}; it is not in this delivery.",
    },
    remedy: {
      nl: "Neem de vestiging op in de levering, of vraag de beheerder de lijst van vestigingen bij te werken als zij gesloten is.",
      en: "Include the site in the delivery, or ask the administrator to update the list of sites if it closed.",
    },
  },
} as const satisfies Record<string, Check>;
