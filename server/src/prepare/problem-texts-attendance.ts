import { error, MEND, type ProblemText, warning } from "./problem-text.ts";

/** What `prepare` may say about attendance and compulsory education (leerplicht) only. */
export const ATTENDANCE_TEXTS = {
  "no-not-enrolled": error(
    "Er is geen bestand met wie niet is ingeschreven. Zonder dat bestand zou uw gemeente op nul komen te staan.",
    "Geef ook niet-ingeschreven.csv mee; als iedereen is ingeschreven, staat daarin alleen de kopregel.",
  ),
  "leerplicht-files-absent": warning(
    "Deze bestanden zijn er niet: *. Een levering vervangt een eerdere over dezelfde periode helemaal.",
    "Geef ze mee als u ze eerder wel leverde; anders hoeft u niets te doen.",
  ),
  "minutes-are-hours": error(
    "Een getal met een komma is geen aantal minuten; dit lijken uren.",
    "Reken uren zelf om: een klokuur is 60 minuten, een lesuur vaak 45 of 50.",
  ),
  "day-differs": error(
    "Deze dag staat er al in met een ander aantal lesminuten.",
    "Krijgen de jaargroepen niet evenveel les, geef dan per dag één regel met het gemiddelde over alle leerlingen.",
  ),
  "residence-divided": warning(
    "Deze gemeente is opgeheven en verdeeld over meer gemeenten; de woongemeente blijft leeg.",
    "Vul de gemeente in waar de leerling nu woont.",
  ),
  "row-twice": error("Deze regel staat er al in; alleen de eerste keer telt mee.", "Laat de dubbele regel weg."),
  "report-rmc": error(
    "Een melding voor het Doorstroompunt (RMC, 18 jaar en ouder) valt niet onder de leerplicht.",
    "Laat deze regel weg.",
  ),
  "report-below-sixteen": error(
    "Een melding van 16 uur heeft minstens 16 uur ongeoorloofd verzuim in vier lesweken; precies 16 telt mee.",
    "Verbeter het aantal uren, of geef de melding de soort overig.",
  ),
  "report-hours": error("De uren zijn geen getal van 0 of meer.", "Schrijf de uren als 16 of 16,5, of laat ze leeg."),
  "report-late": warning(
    "De school heeft later gemeld dan vijf werkdagen na de dag waarop dat moest.",
    "Controleer de datums; als ze kloppen, hoeft u niets te doen.",
  ),
  "report-early": warning("De melding is van voor de eerste dag van het verzuim.", MEND),
  "article-ambiguous": error(
    "Dit kan artikel 5 onder a zijn (niet in staat om naar school te gaan) of artikel 5a (trekkend bestaan).",
    "Schrijf 5 onder a of 5a voluit. Staat 5b of 5c in uw bestand, schrijf dan overal 5 onder a, 5 onder b en 5 onder c.",
  ),
  "article-unknown": error("Dit is geen artikel van een vrijstelling. Het mag zijn: *.", MEND),
  "article-other": error(
    "Dit artikel is geen vrijstelling van inschrijving: 3a en 3b zijn vervangende leerplicht, 11 tot en met 14 gaan over verlof.",
    "Laat deze regel weg.",
  ),
  "exemption-long": warning(
    "Deze vrijstelling volgens 5 onder a duurt langer dan een schooljaar.",
    "Een beroep op 5 onder a geldt tot het volgende schooljaar, tenzij de jongere volgens de verklaring nooit naar school zal kunnen (Leerplichtwet, artikel 6). Geef anders elk schooljaar een eigen regel.",
  ),
} as const satisfies Record<string, ProblemText>;
