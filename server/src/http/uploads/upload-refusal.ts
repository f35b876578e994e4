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
