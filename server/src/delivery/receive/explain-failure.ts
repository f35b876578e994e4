import { Refusal } from "../../refusal.ts";

const AGAIN = "Wat er al was is niet veranderd. Bied de levering daarna opnieuw aan.";

/** No room, or more than this user may take; by this process, or by the database server (PostgreSQL, appendix A). */
const NO_ROOM = ["ENOSPC", "EDQUOT"];
const NO_ROOM_FOR_DATABASE = ["53100"];
/** The server stops or crashed, or the connection broke: by PostgreSQL, by the driver and by the system. */
const GONE = [
  ...["57P01", "57P02", "57P03", "08000", "08003", "08006"],
  ...["CONNECTION_CLOSED", "CONNECTION_DESTROYED", "CONNECTION_ENDED", "CONNECT_TIMEOUT"],
  ...["ECONNRESET", "ECONNREFUSED", "EPIPE", "ETIMEDOUT"],
];

/**
 * Why receiving broke off for which nobody who delivers is to blame, as a `Refusal` in Dutch; any other error is answered
 * as it is. The transaction is undone by then, or, when the connection broke while it was ending, it stands as a whole.
 */
export function explainFailure(error: unknown, dataDir: string): unknown {
  const code = String((error as { code?: unknown } | null)?.code);
  if (error instanceof Refusal) return error;
  if (NO_ROOM.includes(code)) {
    return new Refusal(
      "disk-full",
      `De schijf van ${dataDir} is vol: de levering is niet ontvangen.`,
      `Maak ruimte vrij. ${AGAIN}`,
    );
  }
  if (NO_ROOM_FOR_DATABASE.includes(code)) {
    return new Refusal(
      "database-disk-full",
      "De schijf van de database is vol: de levering is niet geladen.",
      `Laat de beheerder ruimte vrijmaken. ${AGAIN}`,
    );
  }
  if (GONE.includes(code)) {
    return new Refusal(
      "database-gone",
      "De verbinding met de database viel weg terwijl de levering werd ontvangen.",
      "Bied de levering opnieuw aan zodra de database weer draait: er is niets half geladen, en wat toch al ontvangen was wordt herkend.",
    );
  }
  return error;
}
