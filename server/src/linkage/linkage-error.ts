export type LinkageErrorCode =
  | "key-holder-unreachable"
  | "key-holder-refused"
  | "key-holder-token"
  | "key-holder-cap"
  | "key-holder-bridge"
  | "key-holder-answer"
  | "key-holder-not-started"
  | "key-holder-sources"
  | "public-key-changed"
  | "proof-invalid"
  | "key-file-unusable"
  | "key-file-open"
  | "key-rotation"
  | "tls-files"
  | "host-without-tls";

/** A failure of the linkage that somebody must mend: `message` says what and why, `remedy` how, both in Dutch. */
export class LinkageError extends Error {
  override readonly name = "LinkageError";
  readonly code: LinkageErrorCode;
  readonly remedy: string;

  constructor(code: LinkageErrorCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
  }
}
