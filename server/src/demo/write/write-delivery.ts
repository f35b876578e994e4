import type { FormatName } from "../../prepare/index.ts";
import type { Delivery } from "../plan/deliveries.ts";
import { writeEdexml } from "./edexml.ts";
import { writeIjw } from "./ijw.ts";
import { writeNotEnrolled, writeVerzuim } from "./verzuim-csv.ts";
import type { Written } from "./written.ts";

type Writer<D> = (delivery: D, folder: string) => Written;
type Writers = {
  readonly [A in Delivery["about"]]: Readonly<Partial<Record<FormatName, Writer<Extract<Delivery, { about: A }>>>>>;
};

/** Who writes a delivery, by what it is about and by format. */
const WRITERS: Writers = {
  enrolment: { edexml: writeEdexml },
  absence: { "verzuim-csv": writeVerzuim },
  care: { ijw: writeIjw },
  duty: { "verzuim-csv": writeNotEnrolled },
};

/** Writes the files of a delivery in the format of its source: complete on disk when it returns. */
export function writeDelivery(delivery: Delivery, folder: string): Written {
  const write = WRITERS[delivery.about][delivery.format] as Writer<Delivery>;
  return write(delivery, folder);
}
