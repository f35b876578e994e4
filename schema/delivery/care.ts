import {
  ARRANGEMENT_THEMES,
  CARE_FORMS,
  MUNICIPALITY_CODE,
  PROVIDER_CODE,
  REFERRERS,
  SITE_CODE,
  STOP_REASONS,
} from "../vocabulary/index.ts";
import { type FileLayout, LINKAGE_COLUMNS } from "./column.ts";

/**
 * Canonical layout of youth care: episodes that really ran (start to stop), grounds for sharing them, and collective
 * arrangements at schools, which have no decision for each child and therefore no persons.
 */
export const CARE_LAYOUT: readonly FileLayout[] = [
  {
    name: "episodes.csv",
    columns: [
      { name: "reference", type: "reference", meaning: "provider and allocation number: the key across iJW messages" },
      ...LINKAGE_COLUMNS,
      {
        name: "municipality",
        type: "code",
        values: MUNICIPALITY_CODE,
        meaning: "municipality that answers for the care (woonplaatsbeginsel)",
      },
      { name: "provider", type: "code", values: PROVIDER_CODE, meaning: "care provider (AGB)" },
      { name: "form", type: "code", values: Object.keys(CARE_FORMS), meaning: "form of youth care" },
      { name: "referrer", type: "code", values: Object.keys(REFERRERS), meaning: "who referred the youth" },
      { name: "collective", type: "boolean", meaning: "1 when delivered under a collective arrangement" },
      { name: "requested_on", type: "date", optional: true, meaning: "date of the request, if known" },
      { name: "from", type: "date", meaning: "actual start (JW305), may lie before the period" },
      { name: "to", type: "date", optional: true, meaning: "actual stop (JW307); empty: still running" },
      {
        name: "stop_reason",
        type: "code",
        values: Object.keys(STOP_REASONS),
        optional: true,
        meaning: "why it stopped",
      },
    ],
  },
  {
    name: "grounds.csv",
    optional: true,
    columns: [
      { name: "identifier", type: "identifier", meaning: "the pupil, from the linkage protocol" },
      { name: "site", type: "code", values: SITE_CODE, meaning: "the school that may see the care of this pupil" },
      {
        name: "basis",
        type: "code",
        values: ["consent", "statutory"],
        meaning: "consent of parent or pupil, or a task",
      },
      { name: "until", type: "date", meaning: "last day of the ground" },
    ],
  },
  {
    name: "arrangements.csv",
    optional: true,
    columns: [
      { name: "site", type: "code", values: SITE_CODE, meaning: "school site where the help is given" },
      { name: "provider", type: "code", values: PROVIDER_CODE, meaning: "care provider (AGB) that gives it" },
      { name: "theme", type: "code", values: Object.keys(ARRANGEMENT_THEMES), meaning: "what the help is about" },
      { name: "from", type: "date", meaning: "first day, may lie before the period" },
      { name: "to", type: "date", optional: true, meaning: "last day, included; empty: still running" },
      { name: "reach", type: "integer", optional: true, meaning: "pupils reached in the period; empty: not counted" },
    ],
  },
];
