import type { KeyHolderEndpoint } from "@monitor/server/linkage";
import type { Explained } from "./explain.ts";

/**
 * The two key holders that make the linkage codes, always in the same order. The monitor knows no token of a source:
 * only embedded key holders, for trying out, come with theirs.
 */
export interface LinkageSettings {
  readonly keyHolders: readonly [KeyHolderEndpoint, KeyHolderEndpoint];
}

const refusal = (code: string, message: string, remedy: string): Explained => ({ code, message, remedy });

const UNREACHABLE = refusal(
  "monitor-unreachable",
  "De monitor is niet bereikbaar, dus de sleutelhouders zijn niet bekend.",
  "Controleer uw verbinding en probeer het opnieuw.",
);

/** Which key holders to ask, as the monitor knows them. Throws what to tell when it does not say. */
export async function linkageSettings(): Promise<LinkageSettings> {
  const answer = await fetch("/linkage-settings").catch(() => {
    throw UNREACHABLE;
  });
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) return body as LinkageSettings;
  const told = (body ?? {}) as Partial<Explained>;
  throw refusal(
    told.code ?? "linkage-settings",
    told.message ?? "De sleutelhouders van deze monitor zijn niet bekend.",
    told.remedy ?? "Meld u opnieuw aan, of vraag de beheerder of de sleutelhouders zijn ingesteld.",
  );
}
