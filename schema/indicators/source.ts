import type { Localised } from "../vocabulary/index.ts";

/** Where the figures come from, in the words of the pages. */
export const ENROLMENTS: Localised = {
  nl: "inschrijvingen van scholen (EDEXML)",
  en: "enrolments of schools (EDEXML)",
};
export const CARE_AND_ENROLMENTS: Localised = {
  nl: "jeugdhulp van gemeenten (iJW) en inschrijvingen van scholen",
  en: "youth care of municipalities (iJW) and enrolments of schools",
};
export const ATTENDANCE: Localised = {
  nl: "verzuimregistratie van scholen",
  en: "attendance registers of schools",
};
export const ATTENDANCE_AND_LIST: Localised = {
  nl: "verzuimregistratie van scholen en de lijst van de gemeente (leerplicht)",
  en: "attendance registers of schools and the list of the municipality (compulsory education)",
};
export const COMPULSORY_EDUCATION: Localised = {
  nl: "leerplichtadministratie van gemeenten",
  en: "compulsory education records of municipalities",
};
export const YEARS_JOINED: Localised = {
  nl: "inschrijvingen van scholen in twee schooljaren, aan elkaar gekoppeld",
  en: "enrolments of schools in two school years, linked to each other",
};
