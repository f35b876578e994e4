import type { Localised } from "./localised.ts";

/** Stable codes of errors that a user of the API may meet. The text never carries internals. */
export const ERROR_CODES = {
  UNAUTHENTICATED: { nl: "U bent niet aangemeld. Meld u aan en probeer het opnieuw.", en: "You are not signed in." },
  NOT_FOUND: {
    nl: "Niet gevonden, of u hebt geen recht om dit te zien.",
    en: "Not found, or you have no right to see it.",
  },
  BAD_REQUEST: { nl: "De vraag klopt niet. Controleer wat u hebt ingevuld.", en: "The request is not valid." },
  REFUSED: { nl: "Dit is niet uitgevoerd.", en: "This was not done." },
  SOURCE_UNAVAILABLE: {
    nl: "Deze bron is nu niet bereikbaar. Probeer het later opnieuw.",
    en: "This source cannot be reached now. Try again later.",
  },
  INTERNAL: { nl: "Er ging iets mis bij ons. Probeer het later opnieuw.", en: "Something went wrong on our side." },
} as const satisfies Record<string, Localised>;
export type ErrorCode = keyof typeof ERROR_CODES;
