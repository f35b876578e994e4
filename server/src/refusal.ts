/**
 * A reason, in Dutch, why something was not done, and how to mend it. Shown to a user as it stands: it never holds
 * personal data or internals. The command line ends with exit code 1 on it.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly remedy: string;

  constructor(code: string, message: string, remedy: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.remedy = remedy;
  }
}
