import { ASK_AGAIN, error, MEND, type ProblemText, warning } from "./problem-text.ts";

/** What `prepare` may say about youth care only. */
export const CARE_TEXTS = {
  // about a file, or a count over all files
  "no-provider": error("De afzender van dit bericht is geen AGB-code van acht cijfers.", ASK_AGAIN),
  "other-version": error(
    "Dit bericht heeft een andere versie dan iJw 3.",
    "Lever berichten van release 3.0 of later aan.",
  ),
  "allocations-only": warning(
    "Toewijzingsberichten (JW301): *. Een toewijzing is nog geen hulp; alleen einddatum en referentie zijn gebruikt.",
    "U hoeft niets te doen.",
  ),
  "requests-without-allocation": warning(
    "Verzoeken (JW315) zonder toewijzing (JW301) met dezelfde referentie: *. De verwijzer van die hulp blijft onbekend.",
    "Lever ook de toewijzingsberichten (JW301) aan die op deze verzoeken volgden.",
  ),
  "runs-after-allocation": warning(
    "Hulp die nog loopt terwijl de toewijzing al voor deze periode eindigde: *.",
    "Vraag de aanbieder om het stopbericht (JW307), of controleer de toewijzing.",
  ),
  "trajectories-twice": warning(
    "Trajecten die vaker in de bestanden staan en één keer zijn geteld: *.",
    "Als u bestanden van twee halfjaren samen levert, hoeft u niets te doen.",
  ),
  "residence-unsure": warning(
    "Regels waarbij van de postcode geen gemeente is gevonden, geteld bij uw gemeente: *.",
    "Vul bij deze regels de gemeentecode in als u zeker wilt zijn.",
  ),
  "no-form-column": error(
    "In dit bestand ontbreekt de kolom hulpvorm of maatregel.",
    "Voeg een van beide kolommen toe, met de code van het CBS.",
  ),
  "message-not-used": warning("Dit bericht (*) is niet gebruikt.", "U hoeft niets te doen."),

  // about a row
  "ground-unlinked": error(
    "Een toestemming zonder bruikbaar burgerservicenummer is niet te koppelen.",
    "Vul het burgerservicenummer in.",
  ),
  "allocation-form": error("Het toewijzingsnummer ontbreekt of heeft een vorm die niet mag.", MEND),
  "allocation-missing": warning(
    "Het toewijzingsnummer ontbreekt; start en stop zijn bij elkaar gezocht met persoon, product en begindatum.",
    "Als er voor deze hulp geen toewijzing is, hoeft u niets te doen.",
  ),
  "allocation-is-citizen-number": error(
    "In het toewijzingsnummer staat het burgerservicenummer. Dat mag de bron niet verlaten.",
    "Vraag de aanbieder om een bericht met het goede toewijzingsnummer.",
  ),
  "category-unknown": error("De productcategorie staat niet in codelijst JZ020.", MEND),
  "category-no-care": error("Vervoer is zelf geen jeugdhulp en telt niet mee.", "U hoeft niets te doen."),
  "category-wide": warning(
    "Landelijk ingekochte zorg zegt niet of er verblijf bij hoort; geteld als hulp zonder verblijf.",
    "U hoeft niets te doen.",
  ),
  "status-unknown": error("De status van de aanlevering staat niet in codelijst COD467.", MEND),
  "stop-reason-unknown": warning("De reden van beëindiging staat niet in de codelijst; zij blijft leeg.", MEND),
  "referrer-unknown": warning("De verwijzer staat niet in de codelijst; hij telt als onbekend.", MEND),
  "collective-unknown": warning(
    "In de kolom collectief staat iets anders dan ja of nee; de hulp telt niet als hulp onder een collectief arrangement.",
    "Schrijf ja of nee, of laat het leeg.",
  ),
  "stop-after-allocation": warning(
    "De hulp stopte later dan de toewijzing (JW301) eindigde; de regel telt mee.",
    "Controleer de einddatum bij de aanbieder, of pas de toewijzing aan.",
  ),
  "preventive-no-care": error(
    "Activiteiten in het preventief justitieel kader zijn geen jeugdhulp en geen maatregel; zij tellen niet mee.",
    "U hoeft niets te doen.",
  ),
  "provider-form": error("De aanbieder ontbreekt of is geen AGB-code van acht cijfers.", MEND),
  "reach-form": error(
    "Het bereik is geen heel getal van 0 of meer.",
    "Schrijf het aantal leerlingen, of laat het leeg.",
  ),
  "product-code-form": error(
    "De productcode is geen code van iJW: vijf tekens, waarvan de eerste twee de categorie zijn, zoals 45C01.",
    "Schrijf de code waarmee de aanbieder deze hulp meldt, of laat haar leeg.",
  ),
  "arrangement-twice": error(
    "Dit arrangement staat al in de bestanden: zelfde vestiging, aanbieder, thema en begindatum.",
    "Laat de dubbele regel weg.",
  ),
  "form-unknown": error("De hulpvorm of maatregel ontbreekt of staat niet in de codelijst van het CBS.", MEND),
  "form-or-measure": error("In deze regel staan een hulpvorm en een maatregel; het mag er maar één zijn.", MEND),
  "day-unknown": warning(
    "De dag is onbekend (00). Een begindatum telt dan vanaf de eerste dag van de maand, een einddatum tot de laatste.",
    "Vul de dag in als u haar kent.",
  ),
  "month-unknown": error(
    "Van deze datum is de maand of het jaar onbekend; zonder maand is het schooljaar niet te bepalen.",
    "Vul ten minste jaar en maand in, zoals 20250900.",
  ),
  "other-municipality": error(
    "Deze jeugdige woont in een andere gemeente dan de gemeente die levert.",
    "Als uw gemeente toch verantwoordelijk is, vul dan uw gemeentecode in.",
  ),
  "place-form": error("De postcode of gemeentecode heeft niet de vorm 9999XX of 9999.", MEND),
  "stop-alone": warning(
    "Bij deze beëindiging (JW307) is geen start (JW305) gevonden; de begindatum komt uit de beëindiging.",
    "Lever ook de startberichten van eerdere jaren aan.",
  ),
  "stop-of-removed": error("De start bij deze beëindiging is door de aanbieder verwijderd.", MEND),
  "stop-other-person": error(
    "Start en beëindiging van dit toewijzingsnummer gaan over verschillende personen; de hulp blijft openstaan.",
    "Vraag de aanbieder om een verbeterd bericht.",
  ),
} as const satisfies Record<string, ProblemText>;
