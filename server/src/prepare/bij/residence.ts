import type { ReadContext } from "../format.ts";
import { readMunicipality } from "../municipality-code.ts";
import type { RawTrajectory } from "./columns.ts";

/** `7511AB`; four digits from 2000 on are a postcode too, because no municipality has such a code. */
const POSTCODE = /^(\d{4} ?[A-Z]{2}|[2-9]\d{3})$/;

type Residence = "here" | "elsewhere" | "unsure" | "malformed";

/**
 * Whether a youth falls under the municipality that delivers. The file of a provider is about youths of many
 * municipalities, so this is what keeps those of others out. A line with neither code nor postcode is the
 * municipality's own.
 */
export function residenceIn(
  { postcode, municipality }: RawTrajectory,
  { organisation, residenceOf }: ReadContext,
): Residence {
  // one field of the protocol holds either of the two
  const text = municipality || postcode;
  if (text === "") return "here";
  const byPostcode = POSTCODE.test(text);
  const { code, fault } = byPostcode ? { code: residenceOf(text.slice(0, 4)), fault: null } : readMunicipality(text);
  if (fault === "residence-form") return "malformed";
  if (code === null || code === "") return "unsure";
  return code === organisation ? "here" : "elsewhere";
}
