/** One field of a source file in the words of who delivers it. */
export interface FieldGuide {
  readonly field: string;
  /** What the monitor does with it, or why it is left behind. */
  readonly what: string;
}

/** How the codes of a source become the words of the monitor. */
export interface CodeGuide {
  readonly field: string;
  /** Code of the source, what it means there, what it becomes here. */
  readonly codes: readonly (readonly [code: string, meaning: string, becomes: string])[];
}

/** A small file to look at or to fill in. UTF-8; test citizen numbers only. */
export interface GuideFile {
  readonly name: string;
  readonly content: string;
}

/**
 * The documentation of a format, in plain Dutch: what the page `/leveringen/formaten/<naam>` shows. Data only. What it
 * says is tested: its examples prepare without an error, and its templates have exactly the columns that are read.
 */
export interface FormatGuide {
  /** Such as `EDEXML 1.03, 2.0 en 2.1`. */
  readonly title: string;
  /** Who delivers it, and from what system. */
  readonly who: string;
  /** Files that belong together in one delivery, and how each is recognised. */
  readonly files: readonly FieldGuide[];
  readonly used: readonly FieldGuide[];
  /** Fields that real files hold and the monitor may not have. */
  readonly dropped: readonly FieldGuide[];
  readonly codes: readonly CodeGuide[];
  /** Faults of real files, and what happens to them. */
  readonly faults: readonly FieldGuide[];
  readonly examples: readonly GuideFile[];
  /** Empty files to fill in: the header only. None for XML, which comes from a system. */
  readonly templates: readonly GuideFile[];
}
