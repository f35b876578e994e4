/** The elements and attributes of EDEXML 1.03 to 2.1 that are read. Every other one is passed over. */
export const ROOT = "EDEX";

/** `instellingsnummer` stands in the place of the BRIN in the Flemish variant, and is only read to say so. */
export const SCHOOL_FIELDS = ["schooljaar", "brincode", "dependancecode", "instellingsnummer"] as const;
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
/** For the key file of the source, and to keep names out of keys. */
export const NAME_FIELDS = ["roepnaam", "voornamen", "voorvoegsel", "achternaam"] as const;

/** The year group of a class that has several: each pupil has an own one. */
export const COMBINED_YEAR_GROUP = "C";
/** The year group of who has left the school. */
export const FORMER_YEAR_GROUP = "H";

export type PupilField = (typeof PUPIL_FIELDS)[number] | (typeof NAME_FIELDS)[number];

export type RawSchool = Readonly<Record<(typeof SCHOOL_FIELDS)[number], string>>;

/** A `vestiging`: its key is free, and only sometimes says which site it is. */
export interface RawSite {
  readonly key: string;
  readonly naam: string;
  readonly omschrijving: string;
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
  | { readonly site: RawSite }
  | { readonly group: RawGroup; readonly row: number }
  | { readonly pupil: RawPupil }
  | { readonly teacherNames: readonly string[] };
