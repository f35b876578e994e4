// What sends a prepared delivery to a monitor. Nothing here needs Node, so that the page sends by the same code; see
// send-folder.ts for the command line.
export type { UploadStatus } from "./answers.ts";
export { awaitOutcome, forget, type Outcome, statusOf } from "./await-outcome.ts";
export { type FileToSend, type SendRequest, sendFiles } from "./send-files.ts";
