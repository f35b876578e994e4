/** What went wrong and how to mend it, in Dutch. */
export interface Explained {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const UNEXPECTED: Explained = {
  code: "page-failed",
  message: "Er ging iets mis op deze pagina.",
  remedy: "Laad de pagina opnieuw. Gebeurt het weer, meld het dan en gebruik zo lang 'pnpm monitor prepare'.",
};

/** What to tell of a failure: its own words when it has them, and never the words of a library or the browser. */
export function explain(error: unknown): Explained {
  const { code, message, remedy } = (error ?? {}) as Partial<Record<keyof Explained, unknown>>;
  if (typeof code !== "string" || typeof message !== "string" || typeof remedy !== "string") return UNEXPECTED;
  return { code, message, remedy };
}
