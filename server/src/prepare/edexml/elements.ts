/** The elements and attributes of EDEXML 1.03 to 2.1 that are read. Every other one is passed over. */
export const ROOT = "EDEX";
export const SECTIONS = ["school", "groepen", "leerlingen"] as const;

export const SCHOOL_FIELDS = ["schooljaar", "brincode", "dependancecode"] as const;
export const PUPIL_FIELDS = [
  "bsn",
  "sofinummer",
  "geboortedatum",
  "geslacht",
  "jaargroep",
  "postcodenl",
  "instroomdatum",
  "uitstroomdatum",
] as const;
/** For the key file of the source only. */
export const NAME_FIELDS = ["roepnaam", "voornamen", "voorvoegsel", "achternaam"] as const;

export type PupilField = (typeof PUPIL_FIELDS)[number] | (typeof NAME_FIELDS)[number];

export interface RawSchool {
  readonly schooljaar: string;
  readonly brincode: string;
  readonly dependancecode: string;
}

export interface RawGroup {
  readonly key: string;
  readonly naam: string;
  readonly jaargroep: string;
  /** A `samengestelde_groep`: pupils of several groups. */
  readonly combined: boolean;
}

export interface RawPupil {
  readonly key: string;
  /** The one `groep` of the pupil, or empty. */
  readonly groep: string;
  readonly samengesteldeGroepen: readonly string[];
  readonly vestiging: string;
  readonly fields: Readonly<Partial<Record<PupilField, string>>>;
  /** The how-manieth pupil of the file. */
  readonly row: number;
}

export type EdexmlRow =
  | { readonly school: RawSchool }
  | { readonly group: RawGroup; readonly row: number }
  | { readonly pupil: RawPupil };
