import type { FormatName } from "../../prepare/index.ts";
import type { Delivery } from "../plan/delivery.ts";
import { writeBij } from "./bij.ts";
import { writeEdexml, writeUwlr } from "./edexml.ts";
import { writeIjw } from "./ijw.ts";
import { writeLeerlingen } from "./leerlingen-csv.ts";
import { writeLeerplicht } from "./leerplicht-csv.ts";
import { writeNotEnrolled, writeVerzuim } from "./verzuim-csv.ts";
import type { Written } from "./written.ts";

type Writer<D> = (delivery: D, folder: string) => Written;
type Writers = {
  readonly [A in Delivery["about"]]: Readonly<Partial<Record<FormatName, Writer<Extract<Delivery, { about: A }>>>>>;
};

/** Who writes a delivery, by what it is about and by format. */
const WRITERS: Writers = {
  enrolment: { edexml: writeEdexml, uwlr: writeUwlr, "leerlingen-csv": writeLeerlingen },
  absence: { "verzuim-csv": writeVerzuim },
  care: { ijw: writeIjw, bij: writeBij },
  duty: { "leerplicht-csv": writeLeerplicht, "verzuim-csv": writeNotEnrolled },
};

/** Writes the files of a delivery in the format of its source: complete on disk when it returns. */
export function writeDelivery(delivery: Delivery, folder: string): Written {
  const write = WRITERS[delivery.about][delivery.format] as Writer<Delivery>;
  return write(delivery, folder);
}
