import { LinkageError } from "../linkage-error.ts";
import { hashOfToken } from "./access-token.ts";
import type { Source } from "./source-list.ts";

/** What a source may ask: persons expected by school year, and whether it may link one year to the next. */
export interface Permission {
  readonly persons: Source["persons"];
  readonly bridge: boolean;
}

function requireActive(sources: readonly Source[], name: string): Source {
  const found = sources.find((one) => one.name === name && one.revoked === null);
  if (found) return found;
  throw new LinkageError(
    "key-holder-sources",
    `Er is geen bron met de naam '${name}'.`,
    "Bekijk de namen met 'monitor keyholder source list'.",
  );
}

/** With a new source, known by its token. The name of a source that was revoked may come back, with another token. */
export function withSource(sources: readonly Source[], name: string, token: string, may: Permission): Source[] {
  if (sources.some((one) => one.name === name && one.revoked === null)) {
    throw new LinkageError(
      "key-holder-sources",
      `Er is al een bron met de naam '${name}'.`,
      "Kies een andere naam, of trek de bron eerst in met 'monitor keyholder source revoke'.",
    );
  }
  return [...sources, { name, tokenHash: hashOfToken(token), ...may, revoked: null }];
}

/** With more school years, other numbers of persons, or the bridge, for a source that is known. */
export function withPermission(sources: readonly Source[], name: string, may: Permission): Source[] {
  const found = requireActive(sources, name);
  const permitted = { ...found, persons: { ...found.persons, ...may.persons }, bridge: may.bridge };
  return sources.map((one) => (one === found ? permitted : one));
}

/** With a source whose token no longer counts. Its evaluations stay counted under its name. */
export function withoutSource(sources: readonly Source[], name: string, at: Date): Source[] {
  const found = requireActive(sources, name);
  return sources.map((one) => (one === found ? { ...found, revoked: at.toISOString() } : one));
}
