import type { Localised } from "../vocabulary/index.ts";

export const WILSON: Localised = { nl: "95%-interval (Wilson)", en: "95% interval (Wilson)" };

export const BYAR: Localised = {
  nl: "95%-interval (Byar; bij minder dan tien leerlingen exact, naar Poisson)",
  en: "95% interval (Byar; exact by Poisson below ten pupils)",
};

/** See decision 0011. */
export const BY_PUPILS_NOT_HOURS: Localised = {
  nl: "ruim 95%-interval: het telt leerlingen, niet uren, omdat de uren van één leerling samenhangen",
  en: "wide 95% interval: it counts pupils, not hours, because the hours of one pupil hang together",
};

export const WOODRUFF: Localised = {
  nl: "95%-interval (Woodruff), uit de gepubliceerde klassen",
  en: "95% interval (Woodruff), from the published classes",
};
