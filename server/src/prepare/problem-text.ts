/** `error`: the row or file is left out. `warning`: it is delivered, but the source should look at it. */
export type Severity = "error" | "warning";

export interface ProblemText {
  readonly severity: Severity;
  /** `*` is replaced by the detail. A detail is never a value of a personal field. */
  readonly reason: string;
  readonly remedy: string;
}

export const error = (reason: string, remedy: string): ProblemText => ({ severity: "error", reason, remedy });
export const warning = (reason: string, remedy: string): ProblemText => ({ severity: "warning", reason, remedy });

export const ASK_AGAIN = "Maak het bestand opnieuw in het bronsysteem en probeer het nog eens.";
export const MEND = "Verbeter de regel in het bronsysteem en maak het bestand opnieuw.";
