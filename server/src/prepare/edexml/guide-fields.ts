import type { CodeGuide, FieldGuide } from "../format-guide.ts";

// What EDEXML 2.1 and UWLR 2.2 have in common: the same school, groups and pupils.

export const SCHOOL_FIELDS_GUIDE: readonly FieldGuide[] = [
  {
    field: "school/schooljaar",
    what: "Moet het schooljaar van de periode zijn, anders wordt het bestand weggelaten. De lijst in het schema van EDEXML houdt op bij 2024-2025; latere jaren zijn gewoon goed.",
  },
  {
    field: "school/brincode en dependancecode",
    what: "De vestiging: BRIN en twee cijfers, zoals 99AA00. Een BRIN van zes tekens bevat beide. Zonder dependancecode is het de hoofdvestiging (00), met een melding.",
  },
  {
    field: "vestigingen en leerling/vestiging@key",
    what: "De vestiging van de leerling, als de sleutel twee cijfers of een vestigingscode is, of als die code in de naam of omschrijving van de vestiging staat. Anders telt de vestiging van het bestand, met een melding hoe vaak.",
  },
  {
    field: "groep@key en samengestelde_groep@key",
    what: "De klas. De eigen groep van de leerling gaat voor; anders de eerste samengestelde groep. De sleutel gaat mee, de naam niet.",
  },
  {
    field: "groep/jaargroep",
    what: "De jaargroep van de klas, en van elke leerling zonder eigen jaargroep. Heeft de groep er geen, dan die van haar leerlingen als die allemaal gelijk is.",
  },
];

export const PUPIL_FIELDS_GUIDE: readonly FieldGuide[] = [
  {
    field: "leerling@key",
    what: "Uw eigen sleutel van de leerling. Gaat mee, en mag daarom geen naam en geen burgerservicenummer bevatten. Een leerling zonder groep telt gewoon mee.",
  },
  {
    field: "bsn, of sofinummer in oude bestanden",
    what: "Wordt op uw eigen computer vervangen door een code; het nummer zelf gaat niet mee. Zonder nummer telt de leerling mee, maar is hij niet te koppelen met jeugdhulp en verzuim.",
  },
  { field: "leerling/jaargroep", what: "Gaat voor de jaargroep van de groep." },
  { field: "geslacht", what: "Volgens ISO 5218, zie de codes hieronder. Leeg telt als onbekend." },
  { field: "geboortedatum", what: "Alleen jaar en maand gaan mee; de dag blijft achter." },
  { field: "postcodenl", what: "Wordt de woongemeente; de postcode zelf blijft achter." },
  {
    field: "instroomdatum en uitstroomdatum",
    what: "De dagen van inschrijving binnen de periode, de laatste dag inbegrepen. Zonder deze datums telt de hele periode.",
  },
];

export const DROPPED_GUIDE: readonly FieldGuide[] = [
  {
    field: "achternaam, voorvoegsel, voornamen, roepnaam, groep/naam",
    what: "Blijven bij u: zij staan alleen in het sleutelbestand op uw computer.",
  },
  {
    field: "leerkrachten",
    what: "Gaan niet mee. Hun namen worden alleen gelezen om te zien of er een in de sleutel van een groep staat.",
  },
  { field: "@eckid", what: "Het ECK-iD mag alleen worden gebruikt voor leermiddelen en toetsen." },
  {
    field: "onderwijsnummer, bsn_ondwnr-4, rijksregisternummer",
    what: "Nummers van een persoon waar de monitor niet mee koppelt.",
  },
  {
    field: "land, land_vader, land_moeder, etniciteit",
    what: "Herkomst is een bijzonder gegeven; de monitor heeft er geen vraag voor.",
  },
  {
    field: "gewicht, gewicht_nieuw, start_ondw_jgr3",
    what: "De monitor gebruikt de schoolweging of achterstandsscore van de hele vestiging.",
  },
  {
    field: "gebruikersnaam, emailadres, fotourl, voorletters-1",
    what: "De monitor heeft er geen vraag voor.",
  },
  {
    field: "postnummerbe, postcodeoverig",
    what: "Een adres in het buitenland is geen gemeente in Nederland; de woongemeente blijft leeg.",
  },
  {
    field: "toevoegingen, omschrijving, commentaar, auteur",
    what: "Vrije tekst, waarin alles kan staan.",
  },
  { field: "peildatum, aanmaakdatum, mutatiedatum", what: "De periode van de levering is leidend." },
];

export const PUPIL_CODES: readonly CodeGuide[] = [
  {
    field: "geslacht",
    codes: [
      ["0", "onbekend", "onbekend"],
      ["1", "jongen", "jongen"],
      ["2", "meisje", "meisje"],
      ["9", "niet gespecificeerd", "niet gespecificeerd"],
    ],
  },
  {
    field: "jaargroep",
    codes: [
      ["B", "baby's, tot 1 jaar", "B"],
      ["D", "dreumesen, 1 tot 2 jaar", "D"],
      ["0", "peuters", "0"],
      ...Array.from({ length: 8 }, (_, before) => {
        const group = String(before + 1);
        return [group, `groep ${group} van het basisonderwijs`, group] as const;
      }),
      ...Array.from({ length: 6 }, (_, before) => {
        const year = before + 1;
        return [`1${year}`, `leerjaar ${year} van het voortgezet onderwijs`, `1${year}`] as const;
      }),
      ["S", "speciaal (basis)onderwijs", "S"],
      ["V", "voortgezet speciaal onderwijs", "V"],
      ["C", "combinatiegroep: elke leerling heeft een eigen jaargroep", "een klas met meer jaargroepen"],
      ["N", "geen primair of voortgezet onderwijs", "N"],
      ["H", "historisch: niet meer op school", "H, tot en met de uitstroomdatum"],
    ],
  },
];

export const FAULTS_GUIDE: readonly FieldGuide[] = [
  {
    field: "Ander schooljaar, andere school of geen brincode",
    what: "Het bestand wordt weggelaten; de andere bestanden gaan door.",
  },
  {
    field: "Vlaams bestand",
    what: "Een bestand met een instellingsnummer in plaats van een brincode wordt geweigerd. Een Nederlandse school met leerlingen uit België is gewoon goed.",
  },
  {
    field: "Kapotte XML, of een DOCTYPE",
    what: "Het bestand wordt weggelaten, met de regel waar het misgaat. Een DOCTYPE hoort er niet in en kan schadelijk zijn.",
  },
  {
    field: "Ander schrift dan UTF-8",
    what: 'UTF-16 en een coderingsregel zoals encoding="ISO-8859-1" worden begrepen. Is het bestand anders geen UTF-8, dan wordt het gelezen als windows-1252, met een melding.',
  },
  {
    field: "Een vraagteken als waarde",
    what: "Telt als niet bekend.",
  },
  {
    field: "Sleutel ontbreekt, komt twee keer voor, of bevat een naam of burgerservicenummer",
    what: "De leerling wordt weggelaten. Een groep met zo'n sleutel wordt weggelaten; haar leerlingen tellen mee zonder groep.",
  },
  {
    field: "Instroom of uitstroom bestaat niet, of ligt buiten de periode",
    what: "De leerling wordt weggelaten, met de reden.",
  },
  {
    field: "Jaargroep H zonder uitstroomdatum",
    what: "De leerling wordt weggelaten: hij is van school, maar het bestand zegt niet sinds wanneer.",
  },
  {
    field: "Geboortedatum, geslacht, jaargroep of postcode klopt niet",
    what: "Alleen dat veld blijft leeg, met een melding. Lege velden worden per bestand één keer geteld.",
  },
  {
    field: "Groep die niet in het bestand staat",
    what: "De leerling telt mee zonder groep, met een melding.",
  },
  {
    field: "Burgerservicenummer dat niet voldoet aan de elfproef",
    what: "De leerling telt mee, maar is niet te koppelen. Ook het voorbeeld bij EDEXML 2.1 heeft zo'n nummer.",
  },
];
