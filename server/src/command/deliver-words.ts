import type { ReceiveResult } from "../delivery/index.ts";
import { Refusal } from "../refusal.ts";

const number = new Intl.NumberFormat("nl-NL");

/** What became of a delivery, in one line. */
export const receivedInWords = ({ deliveryId, outcome, replaced, rows }: ReceiveResult): string => {
  if (outcome === "unchanged") return `Deze levering was al ontvangen (nummer ${deliveryId}). Er is niets veranderd.`;
  if (outcome === "held") return `Levering ${deliveryId} wacht op uw oordeel: ${number.format(rows)} regels bekeken.`;
  const instead = replaced === null ? "" : ` Zij komt in de plaats van levering ${replaced}.`;
  return `Levering ${deliveryId} is ontvangen: ${number.format(rows)} regels.${instead}`;
};

/** What was not loaded of what one command handed over. */
export interface NotLoaded {
  readonly refused: readonly Refusal[];
  /** Numbers of deliveries that wait for a person. */
  readonly held: readonly number[];
  readonly of: number;
  /** Address of the monitor, when it is elsewhere. */
  readonly to: string | undefined;
}

function heldRefusal(held: readonly number[], to: string | undefined): Refusal {
  const here = `lever dan opnieuw met --accept "<reden>", of: pnpm monitor deliveries accept ${held[0]} --reason "<reden>"`;
  const right = to === undefined ? here : `aanvaard haar dan met een reden op ${to}/leveringen`;
  return new Refusal(
    "delivery-held",
    `Nog niet geladen: levering ${held.join(", ")}. De controles stellen een vraag die iemand moet beoordelen.`,
    `Klopt de levering zo, ${right}. Zo niet, verbeter het bestand en lever opnieuw.`,
  );
}

/** Tells each refusal, and throws how it stands when not everything is loaded: the command then ends with code 1. */
export function refuseAll({ refused, held, of, to }: NotLoaded): void {
  const [only] = refused;
  if (only !== undefined && of === 1) throw only;
  for (const { message, remedy } of refused) process.stderr.write(`${message}\n${remedy}\n`);
  if (held.length > 0) throw heldRefusal(held, to);
  if (refused.length === 0) return;
  throw new Refusal(
    "delivery-refused",
    `${number.format(refused.length)} van de ${number.format(of)} leveringen zijn niet geladen; de andere wel.`,
    "Hierboven staat per levering wat eraan te doen is.",
  );
}
