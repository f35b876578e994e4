// The source side: from files of a school, a municipality or a register to a delivery without names or numbers of
// persons. Nothing here needs Node, so that the page can prepare a delivery in the browser; see node/ for the disk.
export { deliveryOfRows } from "./deliver-rows.ts";
export type { FormatName, KeyEntry, Outcome, SourceFormat } from "./format.ts";
export type { CodeGuide, FieldGuide, FormatGuide, GuideFile } from "./format-guide.ts";
export { FORMATS, guideOf, isFormatName } from "./formats.ts";
export { type PrepareRequest, type Progress, prepare } from "./prepare.ts";
export { moreProblems, NO_PROBLEMS, type RowProblem } from "./problem.ts";
export type { Severity } from "./problem-texts.ts";
export { type FileHead, formatOfFiles, headsOf, recogniseFormat } from "./recognise-format.ts";
export { rememberingLinker } from "./remember-links.ts";
export { type SourceFile, sourceFileOf } from "./source-file.ts";
export type { DeliverySink } from "./write-coded.ts";
