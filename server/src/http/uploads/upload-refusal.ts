/** What a client is told when an upload is not taken: in Dutch, as every refusal. */
export interface UploadProblem {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** Why an upload is not taken, in the shape in which the tus server hands an error to its client. */
export class UploadRefusal extends Error {
  readonly status_code: number;
  readonly body: string;
  readonly problem: UploadProblem;

  constructor(status: number, code: string, message: string, remedy: string) {
    super(message);
    this.problem = { code, message, remedy };
    this.status_code = status;
    this.body = JSON.stringify(this.problem);
  }
}

/** Absent and not yours look the same from outside. */
export const noSuchUpload = (): UploadRefusal =>
  new UploadRefusal(
    404,
    "NOT_FOUND",
    "Deze levering is hier niet (meer) onderweg.",
    "Verstuur de levering opnieuw. Wat niet binnen een dag af is, wordt opgeruimd.",
  );

export const foreignUpload = (organisation: string): UploadRefusal =>
  new UploadRefusal(
    403,
    "upload-foreign",
    `U mag niet leveren voor organisatie ${organisation}.`,
    "Kies de organisatie waarvoor u bent aangemeld, of vraag de beheerder om toegang.",
  );

/** An error of the machine or of the tus server, told without what stands in it: that may be a path of this machine. */
export function uploadFailure(error: unknown): { readonly status_code: number; readonly body: string } | undefined {
  const { status_code: status = 500, code } = error as { status_code?: number; code?: string };
  // refusals of ours, and of a client that does not follow the protocol
  if (status !== 500 || error instanceof UploadRefusal) return undefined;
  if (code === "ENOSPC") return diskFull();
  return new UploadRefusal(
    500,
    "upload-failed",
    "Bij het ontvangen van het bestand ging iets mis bij ons.",
    "Probeer het opnieuw: wat al is verstuurd, hoeft niet nog eens. Blijft het misgaan, waarschuw dan de beheerder.",
  );
}

export const diskFull = (): UploadRefusal =>
  new UploadRefusal(
    507,
    "disk-full",
    "De monitor heeft nu te weinig ruimte voor deze levering.",
    "Waarschuw de beheerder en probeer het later opnieuw.",
  );
