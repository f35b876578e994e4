import { inTwoLanguages } from "../../language/language.ts";

export const deliveriesTexts = inTwoLanguages(
  {
    title: "Leveringen",
    lead: "Wat is aangekomen, wat is afgekeurd en wat kon niet worden gekoppeld. Nieuwste eerst.",
    caption: "Leveringen, nieuwste eerst",
    none: "Er is nog niets geleverd. De bron bereidt haar bestanden voor met het eerste commando en levert ze met het tweede:",
    received: "ontvangen",
    kind: "soort",
    organisation: "organisatie",
    period: "periode",
    format: "bestand",
    status: "status",
    read: "regels gelezen",
    delivered: "geleverd",
    rejected: "afgekeurd",
    unlinked: "niet gekoppeld",
    span: "{{from}} – {{to}}",
    status_accepted: "meegeteld",
    status_superseded: "vervangen",
    unlinkedMeans:
      "Niet gekoppeld: deze regels zijn ontvangen, maar niet met de andere bronnen te verbinden. Ze ontbreken in cijfers die bronnen samenbrengen, zoals leerlingen met jeugdhulp.",
    report:
      "Waarom een regel is afgekeurd, staat in het verslag dat bij het voorbereiden is geschreven: daar blijft het, omdat het bij de bron hoort.",
  },
  {
    title: "Deliveries",
    lead: "What arrived, what was rejected and what could not be linked. Newest first.",
    caption: "Deliveries, newest first",
    none: "Nothing has been delivered yet. The source prepares its files with the first command and delivers them with the second:",
    received: "received",
    kind: "kind",
    organisation: "organisation",
    period: "period",
    format: "file",
    status: "status",
    read: "rows read",
    delivered: "delivered",
    rejected: "rejected",
    unlinked: "not linked",
    span: "{{from}} – {{to}}",
    status_accepted: "counts",
    status_superseded: "replaced",
    unlinkedMeans:
      "Not linked: these rows were received but could not be joined with the other sources. They are missing from figures that bring sources together, such as pupils with youth care.",
    report:
      "Why a row was rejected stands in the report that was written while preparing: it stays there, because it belongs to the source.",
  },
);
