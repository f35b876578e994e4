import { providerCode } from "../care-extras/provider-code.ts";
import { type CsvRow, readCsv } from "../read-csv.ts";
import { BIJ_LAYOUT, type RawTrajectory } from "./columns.ts";

export const readTrajectories = (text: AsyncIterable<string>, onExtraColumns: (count: number) => void) =>
  readCsv(text, BIJ_LAYOUT, onExtraColumns);

/** A spreadsheet takes `01` for a number and drops the zero, and all zeros but one of `000000000`. */
const twoDigits = (code: string) => (/^\d$/.test(code) ? `0${code}` : code);
const citizenNumber = (text: string) => (/^0+$/.test(text) ? "000000000" : text);

/**
 * A measure that another institution handed over began there on another day: here it runs from the day it came until the
 * day it went (Regeling Jeugdwet, bijlage 2, 4.3.3 and 4.3.4).
 */
export function trajectoryIn(row: CsvRow): RawTrajectory {
  const [
    bsn,
    provider,
    begun,
    ended,
    form,
    measure,
    referrer,
    reason,
    postcode,
    municipality,
    got,
    gone,
    ownKey,
    collective,
  ] = row.cells as readonly string[];
  return {
    bsn: citizenNumber(bsn!),
    provider: providerCode(provider!),
    from: got! || begun!,
    to: gone! || ended!,
    form: twoDigits(form!),
    measure: twoDigits(measure!),
    referrer: twoDigits(referrer!),
    reason: twoDigits(reason!),
    postcode: postcode!.toUpperCase(),
    municipality: municipality!,
    handedOver: gone! !== "",
    ownKey: ownKey!,
    collective: collective!.toLowerCase(),
    names: row.names ?? [],
  };
}
