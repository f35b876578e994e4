import { ASK_AGAIN, error, MEND, type ProblemText, warning } from "./problem-text.ts";
import { ATTENDANCE_TEXTS } from "./problem-texts-attendance.ts";
import { CARE_TEXTS } from "./problem-texts-care.ts";

export type { Severity } from "./problem-text.ts";

/** What `prepare` may say about a file or a row: the one place with these texts. */
export const PROBLEM_TEXTS = {
  // about a file
  "other-file": error("Dit bestand hoort niet bij dit formaat: dit lijkt *.", "Kies het juiste bestand of formaat."),
  "empty-file": error("Dit bestand is leeg.", ASK_AGAIN),
  doctype: error(
    "Dit bestand bevat een DOCTYPE. Dat hoort er niet in en kan schadelijk zijn.",
    "Vraag de leverancier van het bronsysteem om een bestand zonder DOCTYPE.",
  ),
  "broken-xml": error("Dit bestand is geen geldige XML: het gaat mis op regel *.", ASK_AGAIN),
  "endless-text": error("Dit bestand is niet van deze soort: een tekst of regel houdt niet op.", ASK_AGAIN),
  "too-many-groups": error(
    "Dit bestand is niet van deze soort: het telt meer groepen, vestigingen en leerkrachten dan een school heeft.",
    ASK_AGAIN,
  ),
  "too-deep": error("Dit bestand is niet van deze soort: de elementen staan te diep in elkaar.", ASK_AGAIN),
  "no-school": error(
    "In dit bestand staat geen geldige brincode.",
    "Vul in het bronsysteem de brincode (99XX) en het vestigingsnummer van de school in.",
  ),
  flemish: error(
    "Dit is een Vlaams EDEXML-bestand: het heeft een instellingsnummer en geen brincode.",
    "De monitor gaat over Nederlandse scholen. Laat dit bestand weg, of vul in het bronsysteem de brincode in.",
  ),
  "no-pupils-in-answer": error(
    "In dit UWLR-bericht staan geen leerlingen: het antwoord was *.",
    "Vraag alle leerlinggegevens opnieuw op, zonder datum van de laatst ontvangen gegevens.",
  ),
  "no-school-year": error(
    "In dit bestand staat geen geldig schooljaar.",
    "Vul in het bronsysteem het schooljaar in, zoals 2025-2026.",
  ),
  "other-school-year": error(
    "Dit bestand gaat over een ander schooljaar: *.",
    "Geef het bestand van het schooljaar waarin de periode ligt, of kies een andere periode.",
  ),
  "other-organisation": error(
    "Dit bestand is van een andere organisatie: *.",
    "Laat dit bestand weg, of kies de organisatie waar het bij hoort.",
  ),
  "missing-columns": error(
    "In dit bestand ontbreken deze kolommen: *.",
    "Voeg de kolommen toe en probeer het nog eens.",
  ),
  "extra-columns": warning("Kolommen in dit bestand die niet worden gelezen: *.", "U hoeft niets te doen."),
  "no-attendance-here": error(
    "Een gemeente levert geen schoolkalender.",
    "Laat dit bestand weg: de school levert haar eigen kalender.",
  ),
  "old-encoding": warning(
    "Dit bestand is geen UTF-8; het is gelezen als windows-1252.",
    "Sla het bestand zo mogelijk op als UTF-8.",
  ),
  "no-site-number": warning(
    "In dit bestand staat geen vestigingsnummer; de hoofdvestiging (00) is gebruikt.",
    "Vul in het bronsysteem de dependancecode van de school in.",
  ),
  "unknown-site-key": warning(
    "Leerlingen van wie de vestiging niet te herkennen is: *. De vestiging van het bestand is gebruikt.",
    "Geef elke vestiging als sleutel haar vestigingsnummer van twee cijfers.",
  ),
  "field-empty": warning("Leerlingen bij wie dit veld leeg is: *.", "Vul het veld in het bronsysteem zo mogelijk in."),
  "unknown-residence": warning(
    "Leerlingen van wie bij de postcode geen gemeente is gevonden: *.",
    "Controleer of de postcodes in het bronsysteem nog bestaan.",
  ),

  // about a row
  "too-few-or-many-cells": error("Deze regel heeft niet evenveel velden als de kopregel.", MEND),
  quotes: error("In deze regel klopt een aanhalingsteken niet.", MEND),
  "reference-missing": error("De sleutel ontbreekt.", MEND),
  "reference-form": error(
    "De sleutel heeft een vorm die niet mag.",
    "Een sleutel heeft hoogstens 64 letters, cijfers, punten, streepjes of dubbele punten.",
  ),
  "reference-is-citizen-number": error(
    "De sleutel lijkt een burgerservicenummer. Dat mag de bron niet verlaten.",
    "Gebruik een andere sleutel, zoals het leerlingnummer van uw eigen systeem.",
  ),
  "reference-is-name": error(
    "In de sleutel staat een naam. Een naam mag de bron niet verlaten.",
    "Gebruik een andere sleutel, zoals het leerlingnummer van uw eigen systeem.",
  ),
  "reference-twice": error(
    "Deze sleutel komt vaker voor; alleen de eerste keer telt mee.",
    "Geef elke leerling een eigen sleutel en lever elk bestand één keer.",
  ),
  "date-form": error("De datum ontbreekt of bestaat niet.", "Schrijf een datum als jjjj-mm-dd, zoals 2025-09-01."),
  "date-order": error("De laatste dag ligt voor de eerste dag.", MEND),
  "outside-period": error(
    "Deze regel valt helemaal buiten de periode van de levering.",
    "Als dat klopt, hoeft u niets te doen.",
  ),
  "crosses-period": error(
    "Dit verzuim loopt door over de grens van de periode.",
    "Splits de regel op de grens en geef in elke regel alleen de minuten van die periode.",
  ),
  "site-form": error("De vestiging ontbreekt of heeft niet de vorm 99XX00.", MEND),
  "other-site": error("Deze vestiging hoort niet bij de organisatie van de levering.", MEND),
  "residence-form": error("De woongemeente is geen gemeentecode van vier cijfers.", MEND),
  "other-residence": error("De woongemeente is een andere gemeente dan de gemeente die levert.", MEND),
  "word-unknown": error("Dit woord is niet bekend. Het mag zijn: *.", MEND),
  "minutes-form": error("De minuten zijn geen heel getal van 0 of meer.", "Schrijf hele lesminuten, zonder komma."),
  "minutes-too-many": error("Er zijn meer minuten dan er in deze dagen passen.", MEND),
  "not-enrolled-by-school": error(
    "Alleen een gemeente kan melden dat iemand niet is ingeschreven.",
    "Laat deze regel weg.",
  ),
  "absence-by-municipality": error(
    "Een gemeente levert alleen verzuim van jongeren die niet zijn ingeschreven.",
    "Laat deze regel weg: de school levert het verzuim van haar leerlingen.",
  ),
  "not-enrolled-with-site": error("Wie niet is ingeschreven, heeft geen vestiging en geen minuten.", MEND),
  "day-twice": error("Deze dag staat al in de kalender van deze vestiging.", "Laat de dubbele regel weg."),
  "birth-date": warning("De geboortedatum ontbreekt of bestaat niet; de geboortemaand blijft leeg.", MEND),
  "sex-unknown": warning("Het geslacht is geen 0, 1, 2 of 9; het telt als onbekend.", MEND),
  "sex-word-unknown": warning("Het geslacht is geen m, v, x of o; het telt als onbekend.", MEND),
  "year-group-unknown": warning("De jaargroep is niet bekend; zij is niet overgenomen.", MEND),
  "postcode-form": warning("De postcode heeft niet de vorm 9999XX; de woongemeente blijft leeg.", MEND),
  "group-unknown": warning(
    "De groep van deze leerling staat niet in het bestand; de leerling telt mee zonder groep.",
    MEND,
  ),
  "group-form": warning("De sleutel van deze groep kan niet worden gebruikt; de groep is weggelaten.", MEND),
  "group-is-name": warning(
    "In de sleutel van deze groep staat een naam; de groep is weggelaten en haar leerlingen tellen mee zonder groep.",
    "Geef de groep een sleutel zonder naam, zoals 8b.",
  ),
  "former-without-end": error(
    "Deze leerling heeft de school verlaten (jaargroep H), maar de datum van uitstroom ontbreekt.",
    "Vul de uitstroomdatum in het bronsysteem in.",
  ),
  "number-unlinked": warning(
    "Deze regel telt mee, maar is niet te koppelen: *.",
    "Verbeter het burgerservicenummer in het bronsysteem.",
  ),
  "more-problems": warning(
    "Er is nog * keer iets gevonden dat niet in dit verslag staat.",
    "Verbeter eerst wat hierboven staat en bereid de bestanden dan opnieuw voor.",
  ),
  ...ATTENDANCE_TEXTS,
  ...CARE_TEXTS,
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof PROBLEM_TEXTS;
