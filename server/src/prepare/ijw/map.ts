import type { CareForm, IsoDate, Referrer, StopReason } from "@monitor/schema/vocabulary";
import { calendarDate } from "../calendar-date.ts";
import type { Place } from "../problem.ts";
import { plainlyNoCitizenNumber } from "../reference.ts";
import { FORM_OF_CATEGORY, type RawProduct, REASON_OF_CODE } from "./elements.ts";

export interface Stop {
  readonly to: IsoDate;
  readonly reason: StopReason | "";
  /** The product that told. */
  readonly place: Place;
}

/** What the provider asked before the care was allocated. */
export interface CareRequest {
  readonly referrer: Referrer;
  /** Empty when not known. */
  readonly requestedOn: IsoDate | "";
}

const NO_REQUEST: CareRequest = { referrer: "unknown", requestedOn: "" };

/** One run of care, from its start. */
export interface Episode {
  readonly provider: string;
  /** Empty: without an allocation. */
  readonly allocation: string;
  /** Category and code: an allocation that leaves them open may be delivered as several products at once. */
  readonly product: string;
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

export const productOf = ({ fields: { Categorie = "", Code = "" } }: RawProduct): string => `${Categorie}|${Code}`;

export const codeOfProduct = (product: string): string => product.slice(product.indexOf("|") + 1).toUpperCase();

/** A start of which `checkStart` found no error. */
export function episodeOf(raw: RawProduct, provider: string): Episode {
  const { bsn, name, fields } = raw;
  const form = FORM_OF_CATEGORY.get(fields.Categorie!)!;
  const from = calendarDate(fields.Begindatum!)!;
  const product = productOf(raw);
  return { provider, allocation: fields.ToewijzingNummer ?? "", product, bsn, form, from, stop: null, name };
}

/** A stop of which `checkStop` found no error. */
export function stopOf({ fields }: RawProduct, place: Place): Stop {
  const reason = REASON_OF_CODE.get(fields.RedenBeeindiging ?? "") ?? "";
  return { to: calendarDate(fields.Einddatum!)!, reason, place };
}

/** One row of `episodes.csv`; `identifier` and `unlinked` come with the linkage. */
export function mapEpisode(
  { provider, form, from, stop }: Episode,
  reference: string,
  municipality: string,
  isCollective: boolean,
  request: CareRequest = NO_REQUEST,
): string[] {
  const { referrer, requestedOn } = request;
  const ended = [stop?.to ?? "", stop?.reason ?? ""];
  return [
    reference,
    "",
    "",
    municipality,
    provider,
    form,
    referrer,
    isCollective ? "1" : "0",
    requestedOn,
    from,
    ...ended,
  ];
}
