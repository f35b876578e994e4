import type { FormatName } from "../../prepare/index.ts";

/** Deliveries that never come, so that "not delivered" can be seen. Years are counted back from the last. */
export const NOT_DELIVERED = [
  { kind: "care", region: "IR-ZUID-KENNEMERLAND", organisation: "0473", yearsFromLast: 0 },
  { kind: "attendance", region: "IR-ZUID-KENNEMERLAND", organisation: "last board", yearsFromLast: 1 },
] as const;

/** What a delivery is about: pupils, absence, youth care, or compulsory education (leerplicht). */
export type About = "enrolment" | "absence" | "care" | "duty";

const USUAL: Readonly<Record<About, FormatName>> = {
  enrolment: "edexml",
  absence: "verzuim-csv",
  care: "ijw",
  duty: "verzuim-csv",
};

/** Who delivers in another format than most: by its place among the boards or the municipalities of the region. */
const OTHERS: readonly {
  readonly about: About;
  readonly region: string;
  readonly place: number;
  readonly format: FormatName;
}[] = [];

/** The format in which a board or a municipality delivers. */
export function formatOf(about: About, region: string, place: number): FormatName {
  const other = OTHERS.find((one) => one.about === about && one.region === region && one.place === place);
  return other?.format ?? USUAL[about];
}
