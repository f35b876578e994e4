/** A Dutch school year, 1 August up to and including 31 July, written `2025-2026`. */
export type SchoolYear = `${number}-${number}`;

/** ISO date, `yyyy-mm-dd`. All dates in the monitor are calendar dates without a time zone. */
export type IsoDate = string;

export interface Period {
  readonly from: IsoDate;
  /** Last day, included. */
  readonly to: IsoDate;
}

const PATTERN = /^(\d{4})-(\d{4})$/;

export function isSchoolYear(text: string): text is SchoolYear {
  const match = PATTERN.exec(text);
  return match !== null && Number(match[2]) === Number(match[1]) + 1;
}

/** The school year in which a date falls. */
export function schoolYearOf(date: IsoDate): SchoolYear {
  const year = Number(date.slice(0, 4));
  const first = Number(date.slice(5, 7)) >= 8 ? year : year - 1;
  return `${first}-${first + 1}`;
}

export function periodOf(year: SchoolYear): Period {
  const [first, last] = year.split("-");
  return { from: `${first}-08-01`, to: `${last}-07-31` };
}

/** 1 October: the date on which DUO counts pupils (teldatum). */
export function countDateOf(year: SchoolYear): IsoDate {
  return `${year.slice(0, 4)}-10-01`;
}

/** The school year before. */
export function previousSchoolYear(year: SchoolYear): SchoolYear {
  const first = Number(year.slice(0, 4)) - 1;
  return `${first}-${first + 1}`;
}
