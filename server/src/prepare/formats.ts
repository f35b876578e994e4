import { bij } from "./bij/bij.ts";
import { collectiefCsv } from "./collectief-csv/collectief-csv.ts";
import { edexml } from "./edexml/edexml.ts";
import type { FormatName, SourceFormat } from "./format.ts";
import type { FormatGuide } from "./format-guide.ts";
import { ijw } from "./ijw/ijw.ts";
import { leerlingenCsv } from "./leerlingen-csv/leerlingen-csv.ts";
import { leerplichtCsv } from "./leerplicht-csv/leerplicht-csv.ts";
import { uwlr } from "./uwlr/uwlr.ts";
import { verzuimCsv } from "./verzuim-csv/verzuim-csv.ts";

/** The formats that `prepare` reads. A new one is a folder of the same shape and a line here. */
export const FORMATS: Readonly<Record<FormatName, SourceFormat>> = {
  edexml,
  uwlr,
  "leerlingen-csv": leerlingenCsv,
  ijw,
  bij,
  "collectief-csv": collectiefCsv,
  "verzuim-csv": verzuimCsv,
  "leerplicht-csv": leerplichtCsv,
};

export const isFormatName = (text: string): text is FormatName => Object.hasOwn(FORMATS, text);

/** The documentation of a format, for the page. */
export const guideOf = (format: FormatName): FormatGuide => FORMATS[format].guide;
