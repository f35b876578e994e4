// The source side of the linkage. Nothing here needs Node, so that the page can prepare a delivery in the browser; the
// key holders and the monitor's own key are imported from their own files.
export { normaliseBsn, type RefusedNumber } from "./citizen-number.ts";
export { demoLinker, isInventedNumber } from "./demo-linker.ts";
export { isIdentifier } from "./identifier.ts";
export type { Carry, KeyHolderEndpoint } from "./key-holder-client.ts";
export { LinkageError, type LinkageErrorCode } from "./linkage-error.ts";
export type { Linkage, Linked, Linker, Unlinked } from "./linker.ts";
export {
  type ProtocolLinkerOptions,
  protocolLinker,
} from "./protocol-linker.ts";
export {
  DATASET,
  type Purpose,
  purposeOf,
  schoolYearOfPurpose,
} from "./purpose.ts";
