import { MUNICIPALITIES_ONLY } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { LIVING_THERE_ONLY } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { COMPULSORY_EDUCATION } from "../source.ts";

export const exemptions: Indicator = {
  code: "exemptions",
  theme: "absence",
  headline: false,
  label: { nl: "Vrijstellingen", en: "Exemptions" },
  question: {
    nl: "Hoeveel jongeren zijn vrijgesteld van de plicht om naar school te gaan?",
    en: "How many youths are exempt from the duty to attend school?",
  },
  definition: {
    nl: "Het aantal jongeren dat in het schooljaar op minstens één dag een vrijstelling had volgens de Leerplichtwet 1969: artikel 5 onder a (lichamelijk of psychisch niet in staat naar school te gaan; elk jaar opnieuw, met een verklaring van een onafhankelijke arts), 5 onder b (bezwaar tegen de richting van scholen), 5 onder c (school in het buitenland), 5a (trekkend bestaan) of 15 (ander onderwijs).",
    en: "The number of youths who on at least one day of the school year were exempt under the Leerplichtwet 1969: article 5 onder a (physically or mentally unfit for school; each year anew, with a statement of an independent doctor), 5 onder b (objection to the denomination of schools), 5 onder c (school abroad), 5a (travelling life) or 15 (other education).",
  },
  numerator: { nl: "jongeren met een vrijstelling", en: "youths with an exemption" },
  denominator: null,
  thresholds: [
    {
      nl: "'5 onder a' is iets anders dan '5a': het eerste gaat over gezondheid, het tweede over kinderen van wie de ouders rondtrekken.",
      en: "'5 onder a' is not '5a': the first is about health, the second about children whose parents travel.",
    },
    {
      nl: "Eén dag is genoeg. Wie twee artikelen heeft, telt in het totaal één keer en bij elk artikel één keer.",
      en: "One day is enough. Who has two articles counts once in the total and once under each article.",
    },
    {
      nl: "Vrijstelling van geregeld schoolbezoek (artikel 11, zoals ziekte of verlof) en vervangende leerplicht (artikel 3a en 3b) tellen niet mee.",
      en: "Exemption from regular attendance (article 11, such as illness or leave) and substitute education (articles 3a and 3b) are not included.",
    },
  ],
  unit: "persons",
  measure: { family: "persons", of: ["exempt"], known: ["exemptionsKnown"] },
  population: LIVING_THERE_ONLY,
  reference: SCHOOL_YEAR,
  periods: ["school-year"],
  source: COMPULSORY_EDUCATION,
  // A number that grows with the municipality, for five different reasons.
  direction: "neutral",
  sensitive: true,
  breakdowns: ["article"],
  interval: null,
  caveats: [
    MUNICIPALITIES_ONLY,
    {
      nl: "Het is een aantal, geen percentage: grote gemeenten hebben er meer.",
      en: "It is a number, not a percentage: large municipalities have more.",
    },
    {
      nl: "Thuiszitters tellen hier niet mee: zij hebben geen vrijstelling. Wie de brede definitie wil, zet 5 onder a ernaast.",
      en: "Thuiszitters are not included: they have no exemption. For the broad definition put 5 onder a beside them.",
    },
  ],
  since: "2026",
};
