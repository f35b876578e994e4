import type { CareForm, IsoDate, StopReason } from "@monitor/schema/vocabulary";
import { calendarDate } from "../calendar-date.ts";
import { plainlyNoCitizenNumber } from "../reference.ts";
import { BASIS_OF_WORD, FORM_OF_CATEGORY, type RawProduct, REASON_OF_CODE } from "./elements.ts";

export interface Stop {
  readonly to: IsoDate;
  readonly reason: StopReason | "";
}

/** One run of care, from its start. */
export interface Episode {
  readonly provider: string;
  readonly allocation: string;
  /** Citizen number of the youth; never written. */
  readonly bsn: string;
  readonly form: CareForm;
  readonly from: IsoDate;
  readonly stop: Stop | null;
  /** For the key file of the source only. */
  readonly name: string;
}

/** The key of an allocation across messages, within one municipality: provider and allocation number. */
export const referenceOf = (provider: string, allocation: string): string =>
  `${provider}-${plainlyNoCitizenNumber(allocation)}`;

/** A start of which `checkStart` found no error. */
export function episodeOf({ bsn, name, fields }: RawProduct, provider: string): Episode {
  const form = FORM_OF_CATEGORY.get(fields.Categorie!)!;
  const from = calendarDate(fields.Begindatum!)!;
  return { provider, allocation: fields.ToewijzingNummer!, bsn, form, from, stop: null, name };
}

/** A stop of which `checkStop` found no error. */
export function stopOf({ fields }: RawProduct): Stop {
  return { to: calendarDate(fields.Einddatum!)!, reason: REASON_OF_CODE.get(fields.RedenBeeindiging ?? "") ?? "" };
}

/**
 * One row of `episodes.csv`; `identifier` and `unlinked` come with the linkage. Start and stop messages tell neither
 * who referred, nor when care was requested, nor whether a collective arrangement pays.
 */
export function mapEpisode({ provider, allocation, form, from, stop }: Episode, municipality: string): string[] {
  const reference = referenceOf(provider, allocation);
  const ended = [stop?.to ?? "", stop?.reason ?? ""];
  return [reference, "", "", municipality, provider, form, "unknown", "0", "", from, ...ended];
}

/** One row of `grounds.csv`; `identifier` comes with the linkage. */
export function mapGround([, site, basis, until]: readonly string[]): string[] {
  return ["", site!.toUpperCase(), BASIS_OF_WORD.get(basis!.toLowerCase())!, calendarDate(until!)!];
}
