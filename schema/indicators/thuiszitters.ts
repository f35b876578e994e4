import type { Indicator } from "./indicator.ts";

export const thuiszitters: Indicator = {
  code: "thuiszitters",
  label: { nl: "Thuiszitters", en: "Long-term absentees (thuiszitters)" },
  question: {
    nl: "Hoeveel leerlingen zitten langdurig thuis zonder geldige reden?",
    en: "How many pupils stay at home for long without a valid reason?",
  },
  definition: {
    nl: "Leerlingen die in het schooljaar meer dan vier schoolweken (meer dan 20 schooldagen achter elkaar) de hele dag ongeoorloofd afwezig waren (langdurig relatief verzuim), plus leerplichtige jongeren die niet stonden ingeschreven en geen vrijstelling hadden (absoluut verzuim). Dit is de smalle definitie die sinds 2016 geldt. Vakanties tellen niet mee.",
    en: "Pupils who in the school year were absent without valid reason for whole days during more than four school weeks (more than 20 consecutive school days), plus youths of compulsory school age who were not enrolled and had no exemption. This is the narrow definition in force since 2016. Holidays do not count.",
  },
  numerator: { nl: "thuiszitters in het schooljaar", en: "long-term absentees in the school year" },
  denominator: {
    nl: "leerlingen van wie het verzuim bekend is, plus de niet ingeschreven jongeren",
    en: "pupils whose attendance is known, plus the youths who were not enrolled",
  },
  unit: "per-1000",
  measure: { family: "absentees" },
  population: {
    inspirationRegion: "residence",
    municipality: "residence",
    schoolAlliance: "school",
    site: "school",
  },
  reference: { kind: "school-year", text: { nl: "heel het schooljaar", en: "whole school year" } },
  source: {
    nl: "verzuimregistratie van scholen en leerplicht; Kamerstuk 26695-108",
    en: "attendance registers of schools and municipalities; Parliamentary paper 26695-108",
  },
  direction: "heavier",
  sensitive: true,
  breakdowns: [],
  interval: { nl: "Wilson, 95%", en: "Wilson, 95%" },
  caveats: [
    {
      nl: "Geoorloofd verzuim en vrijstellingen (zoals 5 onder a) tellen niet mee: niet iedereen die thuis zit, is hier geteld.",
      en: "Authorised absence and exemptions (such as 5 onder a) do not count: not everybody at home is counted here.",
    },
    {
      nl: "Regio en gemeente tellen wie er woont. Een school en een samenwerkingsverband tellen wie er staat ingeschreven: niet ingeschreven jongeren horen bij geen school.",
      en: "Region and municipality count residents. A school and an alliance count enrolled pupils: youths who are not enrolled belong to no school.",
    },
    {
      nl: "Een Kamerbrief schrijft ook 'vier weken of langer'; hier telt pas meer dan vier weken.",
      en: "One letter to parliament says 'four weeks or longer'; here only more than four weeks count.",
    },
  ],
  since: "2026",
};
