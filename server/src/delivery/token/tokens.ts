import { createHash, randomBytes } from "node:crypto";
import type { Database } from "../../database/connect.ts";
import { Refusal } from "../../refusal.ts";

type Access = Pick<Database, "as">;

/** Whose token it is, and for which organisation it may deliver. The token itself is known to its holder alone. */
export interface Token {
  readonly id: number;
  readonly organisation: string;
  readonly holder: string;
  /** ISO date and time, UTC. */
  readonly madeAt: string;
  /** Null while it is good. */
  readonly revokedAt: string | null;
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

const ORGANISATION = /^(\d{4,5}|\d{2}[A-Z]{2}(\d{2})?)$/;

/**
 * Makes a token of 256 random bits and answers it, the only time that it can be seen: of it no more than the SHA-256 is
 * kept, which tells nothing of a number that nobody can guess.
 */
export async function makeToken(
  db: Access,
  { organisation, holder }: Pick<Token, "organisation" | "holder">,
): Promise<{ readonly id: number; readonly token: string }> {
  if (!ORGANISATION.test(organisation)) {
    throw new Refusal(
      "organisation-form",
      "De organisatie heeft niet de goede vorm.",
      "Geef een bestuursnummer (vijf cijfers), een BRIN (99XX), een vestiging (99XX00) of een gemeentecode (vier cijfers).",
    );
  }
  if (holder.trim() === "" || holder.length > 200) {
    throw new Refusal("token-holder", "Van wie het token is, ontbreekt of is te lang.", "Geef met --holder een naam.");
  }
  const token = randomBytes(32).toString("base64url");
  const [row] = await db.as("monitor_load")`
    insert into delivery.token (organisation, holder, hash) values (${organisation}, ${holder.trim()}, ${hashOf(token)})
    returning id::int`;
  return { id: row!.id, token };
}

/** All tokens, newest first, also those that were revoked. */
export async function listTokens(db: Access): Promise<Token[]> {
  const rows = await db.as("monitor_load")<Token[]>`
    select id::int, organisation, holder,
      to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt",
      to_char(revoked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "revokedAt"
    from delivery.token order by id desc`;
  return [...rows];
}

/** Makes a token worthless. Throws a `Refusal` when there is none of this number, or it was revoked before. */
export async function revokeToken(db: Access, id: number): Promise<void> {
  const done = await db.as("monitor_load")`
    update delivery.token set revoked_at = now() where id = ${id} and revoked_at is null returning id`;
  if (done.length > 0) return;
  throw new Refusal(
    "token-unknown",
    `Er is geen geldig token met nummer ${id}.`,
    "Zie de nummers met 'pnpm monitor token list'.",
  );
}

/** Whose token this is; null when it is unknown or revoked. */
export async function holderOfToken(db: Access, token: string): Promise<Token | null> {
  const [row] = await db.as("monitor_load")<Token[]>`
    select id::int, organisation, holder, made_at::text as "madeAt", null as "revokedAt"
    from delivery.token where hash = ${hashOf(token)} and revoked_at is null`;
  return row ?? null;
}
