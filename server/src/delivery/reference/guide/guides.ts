import type { FormatGuide } from "../../../prepare/format-guide.ts";
import type { ReferenceFormatName } from "../reference-format.ts";
import { MUNICIPALITIES_GUIDE, SWV_POSTCODES_GUIDE } from "./areas.ts";
import { DUO_PO_GUIDE, DUO_VO_GUIDE } from "./duo-pupils.ts";
import { ACHTERSTANDSSCORE_GUIDE, SCHOOLWEGING_GUIDE } from "./scores.ts";
import {
  DUO_PO_ADDRESSES_GUIDE,
  DUO_SO_ADDRESSES_GUIDE,
  DUO_VO_ADDRESSES_GUIDE,
  OWN_SITES_GUIDE,
} from "./site-lists.ts";

/** The documentation of each reference file. Data only, so that a page can show it too. */
export const REFERENCE_GUIDES: Readonly<Record<ReferenceFormatName, FormatGuide>> = {
  "duo-vo": DUO_VO_GUIDE,
  "duo-vo-adressen": DUO_VO_ADDRESSES_GUIDE,
  "duo-po": DUO_PO_GUIDE,
  "duo-po-adressen": DUO_PO_ADDRESSES_GUIDE,
  "duo-so-adressen": DUO_SO_ADDRESSES_GUIDE,
  scholen: OWN_SITES_GUIDE,
  schoolweging: SCHOOLWEGING_GUIDE,
  achterstandsscore: ACHTERSTANDSSCORE_GUIDE,
  "swv-postcodes": SWV_POSTCODES_GUIDE,
  gemeenten: MUNICIPALITIES_GUIDE,
};
