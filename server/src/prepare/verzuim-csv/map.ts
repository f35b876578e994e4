import { earlier, later } from "../calendar-date.ts";
import type { ReadContext } from "../format.ts";
import { KIND_OF_WORD, type RawDay, type RawSpell } from "./columns.ts";

/** `0060` is 60 minutes. */
const plainNumber = (digits: string) => String(Number(digits));

/** One row of `spells.csv`; `identifier` and `unlinked` come with the linkage. */
export function mapSpell(spell: RawSpell, { organisation, period }: ReadContext): readonly string[] {
  const { reference, site, residence, from } = spell;
  const kind = KIND_OF_WORD.get(spell.kind)!;
  const to = spell.to === "" ? period.to : earlier(spell.to, period.to);
  if (kind !== "notEnrolled")
    return [reference, "", "", site, residence.code, kind, from, to, plainNumber(spell.minutes)];
  return [reference, "", "", "", residence.code || organisation, kind, later(from, period.from), to, "0"];
}

/** One row of `calendar.csv`. */
export const mapDay = ({ site, day, minutes }: RawDay): readonly string[] => [site, day, plainNumber(minutes)];
