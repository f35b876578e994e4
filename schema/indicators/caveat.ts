import type { Localised } from "../vocabulary/index.ts";

/** What a reader of several indicators must mind. Sources: CBS, counting rules of youth care; DUO; decisions 0009, 0012. */
export const NO_PERSONAL_BUDGET: Localised = {
  nl: "Hulp die ouders betalen uit een persoonsgebonden budget (pgb) telt niet mee, net als bij het CBS.",
  en: "Care that parents pay from a personal budget (pgb) is not included, as in the figures of CBS.",
};
export const TREND_BREAK: Localised = {
  nl: "Tussen 2020 en 2021 zit in de landelijke cijfers over jeugdhulp een breuk (CBS). Vergelijk jaren vóór en na die breuk niet met elkaar.",
  en: "The national figures on youth care have a break between 2020 and 2021 (CBS). Do not compare years before and after it.",
};
export const ALLOCATION_IS_NOT_USE: Localised = {
  nl: "Alleen hulp die echt is gestart, telt. Een toewijzing is toestemming van de gemeente om hulp te geven; die telt niet.",
  en: "Only care that really started counts. An allocation is leave of the municipality to give care; it does not count.",
};
export const PUPILS_NOT_RESIDENTS: Localised = {
  nl: "Gaat over leerlingen op scholen in het gebied. Dat zijn anderen dan de jongeren die er wonen: veel leerlingen reizen naar een andere gemeente.",
  en: "About pupils at schools in the area. These are not the youths who live there: many pupils travel to another municipality.",
};
export const ONLY_THE_KNOWN: Localised = {
  nl: "Leerlingen van wie dit niet bekend is, tellen niet mee, ook niet in de noemer. Is het van minder dan vier vijfde bekend, dan is er geen cijfer.",
  en: "Pupils of whom this is not known are left out, also below the line. If it is known of less than four fifths, there is no figure.",
};
export const ONE_CARE_PER_PUPIL: Localised = {
  nl: "Een leerling telt één keer, ook als in het jaar meer trajecten startten of eindigden.",
  en: "A pupil counts once, even when several trajectories started or ended in the year.",
};
export const REGISTERING_DIFFERS: Localised = {
  nl: "Scholen houden verzuim niet overal even precies bij. Een hoger cijfer kan ook betekenen dat een school beter registreert.",
  en: "Schools do not register absence with equal precision. A higher figure may also mean that a school registers better.",
};
export const NOT_EVERYBODY_AT_HOME: Localised = {
  nl: "Geoorloofd verzuim (zoals ziekte) en vrijstellingen (zoals 5 onder a) tellen niet mee. Niet iedereen die thuiszit, is dus geteld.",
  en: "Authorised absence (such as illness) and exemptions (such as 5 onder a) do not count. So not everybody at home is counted.",
};
export const RESIDENTS_OR_PUPILS: Localised = {
  nl: "Gemeente en regio tellen wie er woont. School, schoolbestuur en samenwerkingsverband tellen wie er staat ingeschreven: een jongere die nergens is ingeschreven, hoort bij geen school.",
  en: "Municipality and region count residents. School, board and alliance count enrolled pupils: a youth who is enrolled nowhere belongs to no school.",
};
export const MUNICIPALITIES_ONLY: Localised = {
  nl: "Alleen gemeenten weten dit. Er is dus geen cijfer van een school, schoolbestuur of samenwerkingsverband.",
  en: "Only municipalities know this. So there is no figure of a school, board or alliance.",
};
export const YEARS_MUST_JOIN: Localised = {
  nl: "Telt alleen leerlingen van wie ook de inschrijving van vorig jaar bekend is. Kleuters die net begonnen zijn, vallen erbuiten.",
  en: "Counts only pupils whose enrolment of the year before is known. Infants who have just started are left out.",
};
