import { edexml } from "./edexml/edexml.ts";
import type { FormatName, SourceFormat } from "./format.ts";
import { ijw } from "./ijw/ijw.ts";
import { verzuimCsv } from "./verzuim-csv/verzuim-csv.ts";

/** The formats that `prepare` reads. A new one is a folder of the same shape and a line here. */
export const FORMATS: Readonly<Record<FormatName, SourceFormat>> = { edexml, ijw, "verzuim-csv": verzuimCsv };

export const isFormatName = (text: string): text is FormatName => Object.hasOwn(FORMATS, text);
