import type { FormatName } from "../../prepare/index.ts";
import type { Delivery } from "../plan/delivery.ts";

type About = Delivery["about"];

/** A delivery of which something is planted; years are counted back from the last. */
export interface Kept {
  readonly about: About;
  readonly region: string;
  readonly organisation: string;
  readonly yearsFromLast: number;
}

/** Deliveries that never come, so that "not delivered" can be seen. Zandvoort is 0473. */
// biome-ignore format: a table
export const MISSING: readonly Kept[] = [
  { about: "care",    region: "IR-ZUID-KENNEMERLAND", organisation: "0473",       yearsFromLast: 0 },
  { about: "absence", region: "IR-ZUID-KENNEMERLAND", organisation: "last board", yearsFromLast: 1 },
];

/**
 * Absence that was exported long before the school year was over: so few spells, after the year before, that the monitor
 * holds the delivery until somebody says that it is right.
 */
// biome-ignore format: a table
export const CUT_OFF: readonly (Kept & { readonly until: string })[] = [
  { about: "absence", region: "IR-NOORD-KENNEMERLAND", organisation: "last board", yearsFromLast: 0, until: "10-15" },
];

/** Regions of which the boards link their pupils to the school year before, so that a pupil can be followed. */
export const BRIDGED: readonly string[] = ["IR-TWENTE"];

const USUAL: Readonly<Record<About, FormatName>> = {
  enrolment: "edexml",
  absence: "verzuim-csv",
  care: "ijw",
  duty: "leerplicht-csv",
};

/** Who delivers in another format than most: by place among the boards or municipalities; -1 is the last board. */
// biome-ignore format: a table
const OTHERS: readonly { readonly about: About; readonly region: string; readonly place: number; readonly format: FormatName }[] = [
  { about: "enrolment", region: "IR-ALMERE",  place: -1, format: "leerlingen-csv" },
  { about: "enrolment", region: "IR-UTRECHT", place: -1, format: "uwlr" },
  { about: "care",      region: "IR-TWENTE",  place: 2,  format: "bij" },
  { about: "duty",      region: "IR-TWENTE",  place: 3,  format: "verzuim-csv" },
];

/** A municipality with fewer inhabitants, in thousands, keeps no messages and delivers what its providers told CBS. */
const KEEPS_MESSAGES_FROM = 40;

/**
 * The format in which a board or a municipality delivers, by its place in the catchment.
 * @param size of a municipality, in thousands of inhabitants
 */
export function formatOf(about: About, region: string, place: number, boards: number, size: number): FormatName {
  const isAt = (wanted: number) => (wanted < 0 ? boards + wanted : wanted) === place;
  const other = OTHERS.find((one) => one.about === about && one.region === region && isAt(one.place));
  return other?.format ?? (about === "care" && size < KEEPS_MESSAGES_FROM ? "bij" : USUAL[about]);
}
