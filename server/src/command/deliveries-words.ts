import { DELIVERY_STATES, SOURCE_KINDS } from "@monitor/schema/vocabulary";
import type { DeliveryInList } from "../delivery/index.ts";
import type { DeliveryDetails } from "../delivery/show/index.ts";
import { findingsInWords } from "./finding-words.ts";
import { asTable } from "./table.ts";

const number = new Intl.NumberFormat("nl-NL");
const change = new Intl.NumberFormat("nl-NL", { style: "percent", maximumFractionDigits: 0, signDisplay: "always" });

const HEADER = [
  ...["nr", "soort", "organisatie", "periode", "regels", "niet gekoppeld"],
  ...["vragen", "opmerkingen", "ontvangen", "door", "stand"],
];

const inCells = (delivery: DeliveryInList): string[] => [
  String(delivery.id),
  SOURCE_KINDS[delivery.kind].nl,
  delivery.organisation,
  `${delivery.periodFrom} t/m ${delivery.periodTo}`,
  number.format(delivery.rows),
  number.format(delivery.unlinked),
  number.format(delivery.questions),
  number.format(delivery.remarks),
  delivery.receivedAt.slice(0, 10),
  delivery.receivedBy,
  `${DELIVERY_STATES[delivery.status].nl}${delivery.demo ? ", demo" : ""}`,
];

export const listInWords = (deliveries: readonly DeliveryInList[]): string =>
  deliveries.length === 0 ? "Er zijn nog geen leveringen ontvangen." : asTable(HEADER, deliveries.map(inCells));

const DECIDED = { accepted: "aanvaard", withdrawn: "ingetrokken", restored: "teruggezet" } as const;

function comparison({ comparison: changes, comparedWith }: DeliveryDetails): string[] {
  if (changes.length === 0) return [];
  const beside = comparedWith === null ? [] : [`levering ${comparedWith}`, "verschil"];
  const rows = changes.map(({ label, place, now, before }) => {
    const was = before === null ? "" : number.format(before);
    const differs = before === null || before === 0 ? "" : change.format(now / before - 1);
    return [`  ${label.nl}`, place ?? "samen", number.format(now), ...(comparedWith === null ? [] : [was, differs])];
  });
  return ["", asTable(["  wat", "waar", "nu", ...beside], rows)];
}

/** One delivery: how it stands, what the checks found, what people decided, and how it compares. */
export function detailsInWords(details: DeliveryDetails): string {
  const { id, kind, organisation, periodFrom, periodTo, status, findings, decisions } = details;
  return [
    `Levering ${id}: ${SOURCE_KINDS[kind].nl} van ${organisation}, ${periodFrom} t/m ${periodTo}, ${DELIVERY_STATES[status].nl}`,
    "",
    ...(findings.length === 0 ? ["De controles hebben niets gevonden."] : findingsInWords(findings)),
    ...(decisions.length === 0 ? [] : [""]),
    ...decisions.map(
      ({ action, reason, by, at }) => `  ${DECIDED[action]} op ${at.slice(0, 10)} door ${by}: ${reason}`,
    ),
    ...comparison(details),
  ].join("\n");
}
