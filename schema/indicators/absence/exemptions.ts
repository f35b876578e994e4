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
  example: {
    shows: {
      nl: "Anna heeft een vrijstelling 5 onder a, Bram een vrijstelling 5a. Die van Chris eindigde de dag vóór het schooljaar. Dewi heeft eerst artikel 15 en dan 5 onder c: één keer in het totaal, één keer bij elk artikel. Emma gaat weer naar school; haar vrijstelling eindigde op de eerste dag van het schooljaar en telt.",
      en: "Anna is exempt by 5 onder a, Bram by 5a. That of Chris ended the day before the school year. Dewi has article 15 first and then 5 onder c: once in the total, once under each article. Emma is at school again; her exemption ended on the first day of the school year and counts.",
    },
    world: `
      pupil     | site   | residence | exemption
      10 others | 99AB00 | Enschede  | -
      Anna      | -      | Enschede  | 5-onder-a from 2025-08-01..2026-07-31
      Bram      | -      | Enschede  | 5a from 2025-09-01..
      Chris     | -      | Enschede  | 5-onder-a from 2024-08-01..2025-07-31
      Dewi      | -      | Enschede  | 15 from 2025-09-01..2025-12-31, 5-onder-c from 2026-01-01..
      Emma      | 99AB00 | Enschede  | 5-onder-a from 2024-08-02..2025-08-01
    `,
    counted: {
      "0153": "4",
      "NL article:5-onder-a": "2",
      "NL article:5a": "1",
      "NL article:15": "1",
      "NL article:5-onder-c": "1",
      "NL article:5-onder-b": "0",
      "IR-TWENTE": "4",
    },
  },
};
