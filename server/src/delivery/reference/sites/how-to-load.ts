import { DUO_VO_ADDRESSES, OWN_SITE_LIST } from "./lists.ts";

const command = (format: string) => `'pnpm monitor reference ${format} <bestand>'`;

/** The commands that load school sites, as part of a Dutch sentence: for whoever misses a site. */
export const HOW_TO_LOAD_SITES = `${command(DUO_VO_ADDRESSES.format)} (vo) of ${command(OWN_SITE_LIST.format)} (andere scholen)`;
