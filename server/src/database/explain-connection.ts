import { Refusal } from "../refusal.ts";

const CHECK_URL = "Controleer DATABASE_URL: postgres://gebruiker:wachtwoord@server:5432/database";

/** Server and database of a URL, without its password. */
function placeOf(url: string): { server: string; database: string; user: string } {
  const { host, pathname, username } = new URL(url);
  return { server: host, database: decodeURIComponent(pathname.slice(1)), user: decodeURIComponent(username) };
}

/** A `Refusal` in Dutch for an error of a database server of one's own; any other error is answered as it is. */
export function explainConnection(error: unknown, url: string): unknown {
  const { code } = error as { code?: unknown };
  const { server, database, user } = placeOf(url);
  switch (code) {
    case "ECONNREFUSED":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EHOSTUNREACH":
    case "ETIMEDOUT":
    case "ECONNRESET":
    case "CONNECT_TIMEOUT":
    case "CONNECTION_CLOSED":
    case "57P03": // still starting
      return new Refusal(
        "database-unreachable",
        `De databaseserver ${server} is niet bereikbaar.`,
        `Controleer of de server draait en vanaf deze computer te bereiken is. ${CHECK_URL}`,
      );
    case "28P01":
    case "28000":
      return new Refusal("database-sign-in", `De databaseserver ${server} laat gebruiker ${user} niet toe.`, CHECK_URL);
    case "3D000":
      return new Refusal(
        "database-missing",
        `De database ${database} bestaat niet op ${server}.`,
        `Laat de beheerder haar maken: create database "${database}" owner "${user}";`,
      );
    case "42501":
      return new Refusal(
        "database-rights",
        `Gebruiker ${user} heeft te weinig rechten op ${server}: de monitor maakt drie rollen en eigen schema's.`,
        `Laat de beheerder uitvoeren: alter role "${user}" createrole; grant create on database "${database}" to "${user}";`,
      );
    default:
      return error;
  }
}
