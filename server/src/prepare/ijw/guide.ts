import {
  ARRANGEMENT_FIELDS,
  ARRANGEMENTS_EXAMPLE,
  BASIS_CODES,
  EXTRA_FAULTS,
  EXTRA_FILES,
  EXTRA_TEMPLATES,
  GROUND_FIELDS,
  GROUNDS_EXAMPLE,
  THEME_CODES,
} from "../care-extras/guide.ts";
import type { FieldGuide, FormatGuide } from "../format-guide.ts";
import { IJW_CODES } from "./guide-codes.ts";
import { IJW_EXAMPLES } from "./guide-example.ts";

const FILES: readonly FieldGuide[] = [
  { field: "JW305", what: "De hulp is echt begonnen. Zonder JW305 of JW307 is er geen levering." },
  { field: "JW307", what: "De hulp is echt gestopt." },
  {
    field: "JW301 (mag ontbreken)",
    what: "Toewijzingen. Een toewijzing is nog geen hulp en telt dus niet mee. Zij zegt wel tot wanneer de hulp mag duren, en bij welk verzoek zij hoort.",
  },
  {
    field: "JW315 (mag ontbreken)",
    what: "Verzoeken om toewijzing: wie verwees, en wanneer de aanbieder om de hulp vroeg. Alleen bruikbaar samen met de JW301 die erop volgde.",
  },
  ...EXTRA_FILES,
];

const USED: readonly FieldGuide[] = [
  {
    field: "Bsn",
    what: "Wordt op uw eigen computer vervangen door een code; het nummer gaat niet mee.",
  },
  {
    field: "Afzender en Ontvanger",
    what: "Uw gemeente en de aanbieder (AGB). Een bericht van of voor een andere gemeente wordt weggelaten.",
  },
  {
    field: "ToewijzingNummer",
    what: "Met de AGB-code de sleutel van de hulp: zo horen start, stop en toewijzing bij elkaar. Een nummer dat op een bsn lijkt, krijgt een nul ervoor.",
  },
  {
    field: "Categorie en Code",
    what: "De categorie wordt de vorm van hulp. Met de code samen onderscheiden zij producten binnen één toewijzing. Staat de code bij dezelfde aanbieder in de kolom productcode van collectief*.csv, dan telt de hulp als hulp onder een collectief arrangement.",
  },
  { field: "Begindatum", what: "De eerste dag van de hulp. Mag voor de periode van de levering liggen." },
  { field: "Einddatum (JW307)", what: "De laatste dag van de hulp. Zonder JW307 loopt de hulp nog." },
  {
    field: "Einddatum (JW301)",
    what: "De laatste dag van de toewijzing, volgens het nieuwste bericht. Alleen om te melden dat hulp langer duurde.",
  },
  { field: "RedenBeeindiging", what: "Waarom de hulp stopte." },
  { field: "StatusAanlevering", what: "1 is nieuw, 3 maakt een eerdere start of stop ongedaan." },
  {
    field: "ReferentieAanbieder (JW315 en JW301)",
    what: "Een verzoek heeft nog geen toewijzingsnummer. De gemeente neemt de referentie over in de toewijzing, en zo komt de verwijzer bij de hulp. De referentie zelf gaat niet mee.",
  },
  { field: "Verwijzer/Type (JW315)", what: "Wie verwees. Zonder verzoek is de verwijzer onbekend." },
  {
    field: "Dagtekening",
    what: "De volgorde van de berichten: een verbetering komt na wat zij verbetert. Van een JW315 is het ook de dag van het verzoek, want daar is geen ander veld voor.",
  },
  {
    field: "Naam van de cliënt",
    what: "Alleen in het sleutelbestand dat bij u blijft, om een regel terug te kunnen vinden.",
  },
];

const DROPPED: readonly FieldGuide[] = [
  {
    field: "Geboortedatum, DatumGebruik, Geslacht",
    what: "Worden niet gelezen; leeftijd en geslacht weet de monitor van de school. Een onbekende geboortedag (DatumGebruik) maakt dus niets uit.",
  },
  {
    field: "BeschikkingNummer en BeschikkingIngangsdatum",
    what: "Gaan niet mee: aan een besluitnummer is een jeugdige te herkennen.",
  },
  { field: "Commentaar", what: "Vrije tekst; de monitor mag die niet hebben." },
  {
    field: "Naam en ZorgverlenerCode van de verwijzer",
    what: "Worden niet gelezen; de monitor heeft genoeg aan de soort verwijzer.",
  },
  {
    field: "Relaties, adressen, telefoon, e-mail, juridische status, vertegenwoordiging, gezagsdrager",
    what: "Worden niet gelezen.",
  },
  { field: "Omvang, Budget, Raamcontract", what: "Worden niet gelezen; de monitor gaat niet over geld." },
  {
    field: "andere berichten, zoals JW317 en JW323",
    what: "Worden genoemd en niet gebruikt. Retourberichten hoeven er niet bij.",
  },
];

const FAULTS: readonly FieldGuide[] = [
  {
    field: "een dag die niet bestaat, zoals 2027-06-31",
    what: "De regel wordt weggelaten, de rest van het bericht telt mee. Ook officiële voorbeeldberichten hebben zulke dagen.",
  },
  {
    field: "een stop na het einde van de toewijzing",
    what: "De hulp telt mee zoals zij was, met een waarschuwing.",
  },
  {
    field: "hulp zonder stop, terwijl de toewijzing al lang voorbij is",
    what: "Telt mee als lopende hulp; u hoort hoeveel het er zijn. Meestal ontbreekt dan een JW307.",
  },
  {
    field: "een stop zonder start",
    what: "De hulp wordt uit het stopbericht gemaakt, met een waarschuwing. Lever ook de startberichten van eerdere jaren.",
  },
  {
    field: "een stop van een andere persoon dan de start",
    what: "De stop wordt weggelaten en de hulp blijft lopen.",
  },
  {
    field: "een start zonder toewijzingsnummer",
    what: "Komt voor bij taakgerichte hulp. Start en stop worden dan bij elkaar gezocht met persoon, product en begindatum, met een waarschuwing. Zonder bruikbaar bsn wordt de regel weggelaten.",
  },
  {
    field: "een start of stop zonder product",
    what: "De categorie komt uit de toewijzing (JW301), als die erbij is. Anders wordt de regel weggelaten.",
  },
  {
    field: "twee producten van één toewijzing op dezelfde dag",
    what: "Zijn twee trajecten als categorie of code verschilt, en anders één.",
  },
  {
    field: "hulp die na een tijdelijke stop weer begint",
    what: "Is een tweede traject van dezelfde toewijzing.",
  },
  {
    field: "een verzoek dat opnieuw is verstuurd",
    what: "De eerste dagtekening is de dag van het verzoek, de laatste verwijzer telt.",
  },
  {
    field: "een verzoek om wijziging (JW317)",
    what: "Geeft bestaande toewijzingen een nieuwe referentie. Lever daarom ook oudere JW301 mee; dan blijft het eerste verzoek bekend.",
  },
  {
    field: "landelijk ingekochte zorg (55)",
    what: "De categorie zegt niet of er verblijf bij hoort; geteld als hulp zonder verblijf, met een waarschuwing.",
  },
  {
    field: "een bericht van release 2",
    what: "Wordt weggelaten. Alle subversies van release 3 kunnen worden gelezen.",
  },
  ...EXTRA_FAULTS,
];

/** What a municipality must know about iJw. */
export const IJW_GUIDE: FormatGuide = {
  title: "iJw 3 (JW301, JW305, JW307 en JW315)",
  who: "Een gemeente, met de berichten uit haar berichtenverkeer met jeugdhulpaanbieders. Geef alle bestanden in één keer, in welke volgorde ook: een levering vervangt alles wat u eerder over dezelfde periode leverde.",
  files: FILES,
  used: [...USED, ...GROUND_FIELDS, ...ARRANGEMENT_FIELDS],
  dropped: DROPPED,
  codes: [...IJW_CODES, BASIS_CODES, THEME_CODES],
  faults: FAULTS,
  examples: [...IJW_EXAMPLES, GROUNDS_EXAMPLE, ARRANGEMENTS_EXAMPLE],
  templates: EXTRA_TEMPLATES,
};
