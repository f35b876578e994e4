/** The command that loads school sites, as part of a Dutch sentence: for whoever misses a site. */
export const HOW_TO_LOAD_SITES =
  "'pnpm monitor reference auto <bestand>' (de lijsten met vestigingen van DUO, of een eigen lijst)";
