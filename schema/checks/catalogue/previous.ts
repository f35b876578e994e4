import type { Localised, SourceKind } from "../../vocabulary/index.ts";
import { ALL_KINDS, type Check } from "../check.ts";

const RIGHT_FILE: Localised = {
  nl: "Ga na of het bestand volledig is en van de juiste periode. Klopt het zo, aanvaard de levering dan met de reden van het verschil.",
  en: "Check that the file is whole and of the right period. If it is right, accept the delivery and say why it differs.",
};

/** Of fewer happenings in a municipality, the chance that differs from year to year is already a third or more. */
const ENOUGH_HAPPENINGS = 60;

const whole = (kind: SourceKind, what: Localised, least = 30): Check => ({
  rung: "previous",
  kinds: [kind],
  measure: what,
  unit: "count",
  thresholds: { ask: 0.5, tell: 0.3, least },
  title: { nl: `Het aantal ${what.nl} wijkt sterk af`, en: `The number of ${what.en} differs much` },
  explanation: {
    nl: `Deze levering telt {measured} ${what.nl}, verwacht naar de vorige levering: {expected}. Dat is {change}.`,
    en: `This delivery has {measured} ${what.en}; expected from the previous delivery: {expected}. That is {change}.`,
  },
  remedy: RIGHT_FILE,
});

/** Small and capricious numbers, which may well halve: only remarked. */
const remarked = (kind: SourceKind, what: Localised, least = 30): Check => ({
  ...whole(kind, what),
  thresholds: { ask: null, tell: 0.5, least },
});

const perSite = (kind: SourceKind, what: Localised, least: number): Check => ({
  ...whole(kind, what),
  thresholds: { ask: null, tell: 0.3, least },
  title: { nl: `Het aantal ${what.nl} van een vestiging wijkt af`, en: `The number of ${what.en} of a site differs` },
  explanation: {
    nl: `{place} telt {measured} ${what.nl}, verwacht naar de vorige levering: {expected}. Dat is {change}.`,
    en: `{place} has {measured} ${what.en}; expected from the previous delivery: {expected}. That is {change}.`,
  },
});

const PUPILS: Localised = { nl: "leerlingen", en: "pupils" };
const CLASSES: Localised = { nl: "klassen", en: "classes" };
const SPELLS: Localised = { nl: "verzuimperioden", en: "spells of absence" };
const SCHOOLS: readonly SourceKind[] = ["enrolment", "attendance"];

/** Against the previous delivery of the same kind and organisation. */
export const PREVIOUS_CHECKS = {
  "pupils-changed": whole("enrolment", PUPILS),
  "classes-changed": { ...whole("enrolment", CLASSES), thresholds: { ask: 0.5, tell: 0.3, least: 6 } },
  "episodes-changed": whole("care", { nl: "trajecten", en: "care episodes" }, ENOUGH_HAPPENINGS),
  "arrangements-changed": remarked("care", { nl: "collectieve arrangementen", en: "collective arrangements" }),
  "spells-changed": whole("attendance", SPELLS),
  "not-enrolled-changed": remarked(
    "attendance",
    { nl: "niet-ingeschreven jeugdigen", en: "youths not enrolled" },
    ENOUGH_HAPPENINGS,
  ),
  "reports-changed": remarked("attendance", { nl: "verzuimmeldingen", en: "reports of absence" }, ENOUGH_HAPPENINGS),
  "exemptions-changed": remarked("attendance", { nl: "vrijstellingen", en: "exemptions" }, ENOUGH_HAPPENINGS),
  "site-pupils-changed": perSite("enrolment", PUPILS, 20),
  "site-classes-changed": perSite("enrolment", CLASSES, 6),
  "site-spells-changed": perSite("attendance", SPELLS, 50),
  "site-gone": {
    rung: "previous",
    kinds: SCHOOLS,
    measure: { nl: "vestigingen die ontbreken", en: "sites that are missing" },
    unit: "count",
    thresholds: { ask: 1, tell: null, least: 10 },
    title: { nl: "Een vestiging is verdwenen", en: "A site has disappeared" },
    explanation: {
      nl: "{place} stond in de vorige levering met {expected} regels, en ontbreekt nu.",
      en: "{place} was in the previous delivery with {expected} rows, and is missing now.",
    },
    remedy: {
      nl: "Neem de vestiging in het bestand op en lever opnieuw. Is zij gesloten of overgegaan, aanvaard de levering dan met die reden.",
      en: "Include the site in the file and deliver again. If it closed or moved to another board, accept and say so.",
    },
  },
  "site-new": {
    rung: "previous",
    kinds: SCHOOLS,
    measure: { nl: "nieuwe vestigingen", en: "new sites" },
    unit: "count",
    thresholds: { ask: null, tell: 1, least: 10 },
    title: { nl: "Een vestiging is nieuw", en: "A site is new" },
    explanation: {
      nl: "{place} staat in deze levering met {measured} regels, en stond niet in de vorige.",
      en: "{place} is in this delivery with {measured} rows, and was not in the previous one.",
    },
    remedy: {
      nl: "Klopt dat, dan hoeft u niets te doen. Zo niet, controleer de vestigingscodes in het bronbestand.",
      en: "If that is right there is nothing to do. If not, check the site codes in the source file.",
    },
  },
  "unlinked-rose": {
    rung: "previous",
    kinds: ALL_KINDS,
    measure: { nl: "aandeel regels zonder koppelsleutel", en: "share of rows that cannot be linked" },
    unit: "share",
    thresholds: { ask: null, tell: 0.05, least: 20 },
    title: { nl: "Minder regels te koppelen dan de vorige keer", en: "Fewer rows can be linked than last time" },
    explanation: {
      nl: "Nu is {measured} van de regels niet te koppelen, in de vorige levering was dat {expected}.",
      en: "Now {measured} of the rows cannot be linked; in the previous delivery that was {expected}.",
    },
    remedy: {
      nl: "Ga na of het veld met het burgerservicenummer nog in de uitvoer van uw systeem staat.",
      en: "Check that your system still exports the field with the citizen number.",
    },
  },
} as const satisfies Record<string, Check>;
