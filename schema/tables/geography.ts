import { boolean, date, doublePrecision, index, integer, pgSchema, primaryKey, text } from "drizzle-orm/pg-core";

/** Public reference data: areas, dated memberships, school sites, published reference counts. No personal data. */
export const geography = pgSchema("geography");

export const area = geography.table("area", {
  code: text().primaryKey(),
  kind: text().notNull(),
  name: text().notNull(),
});

/** A grouping holds municipalities or sites from a date to a date; an uncertain membership says why. */
export const areaMembership = geography.table(
  "area_membership",
  {
    areaCode: text("area_code").notNull(),
    memberCode: text("member_code").notNull(),
    validFrom: date("valid_from").notNull(),
    validTo: date("valid_to"),
    certain: boolean().notNull().default(true),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.areaCode, table.memberCode, table.validFrom] }),
    index().on(table.memberCode),
  ],
);

/** Which municipality and alliances a four-digit postcode belongs to. */
export const postcodeArea = geography.table("postcode_area", {
  postcode4: text("postcode4").primaryKey(),
  municipalityCode: text("municipality_code"),
  alliancePo: text("alliance_po"),
  allianceVo: text("alliance_vo"),
});

export const schoolSite = geography.table(
  "school_site",
  {
    code: text().primaryKey(),
    brin: text().notNull(),
    name: text().notNull(),
    schoolType: text("school_type").notNull(),
    boardCode: text("board_code").notNull(),
    postcode4: text("postcode4"),
    place: text().notNull(),
    municipalityCode: text("municipality_code").notNull(),
    demo: boolean().notNull().default(false),
  },
  (table) => [index().on(table.municipalityCode), index().on(table.boardCode), index().on(table.brin)],
);

export const careProvider = geography.table("care_provider", {
  code: text().primaryKey(),
  name: text().notNull(),
});

/** A count published by another party, such as DUO; a masked value keeps its range (`<5` is 1..4, never 0). */
export const referenceCount = geography.table(
  "reference_count",
  {
    source: text().notNull(),
    measure: text().notNull(),
    referenceDate: date("reference_date").notNull(),
    /** Site code of six characters, municipality code, or province name. */
    placeKind: text("place_kind").notNull(),
    placeCode: text("place_code").notNull(),
    placeName: text("place_name").notNull(),
    lower: integer().notNull(),
    upper: integer().notNull(),
    /** How many sites the count sums. */
    sites: integer().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.source, table.measure, table.referenceDate, table.placeKind, table.placeCode],
    }),
  ],
);

/** A score that another party gave a site, such as CBS's schoolweging (20 to 40) or achterstandsscore. Never derived. */
export const siteScore = geography.table(
  "site_score",
  {
    measure: text().notNull(),
    siteCode: text("site_code").notNull(),
    referenceDate: date("reference_date").notNull(),
    value: doublePrecision().notNull(),
  },
  (table) => [primaryKey({ columns: [table.measure, table.siteCode, table.referenceDate] })],
);

/** A municipality that was merged into others. A code of before the day means one of the codes of after it. */
export const municipalityMerger = geography.table(
  "municipality_merger",
  { code: text().notNull(), into: text().notNull(), onDate: date("on_date").notNull() },
  (table) => [primaryKey({ columns: [table.code, table.into] })],
);
