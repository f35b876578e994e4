import type { Localised } from "./localised.ts";

/**
 * Roles of a viewer. The scope is a list of codes: regions for a connector, alliances, municipalities, school sites,
 * care providers (AGB), organisations for a steward. An administrator has none.
 */
export const ROLES = {
  connector: { nl: "verbinder", en: "regional connector" },
  alliance: { nl: "samenwerkingsverband", en: "school alliance" },
  municipality: { nl: "gemeente", en: "municipality" },
  school: { nl: "school", en: "school" },
  provider: { nl: "zorgaanbieder", en: "care provider" },
  steward: { nl: "databeheerder", en: "data steward" },
  administrator: { nl: "beheerder", en: "administrator" },
} as const satisfies Record<string, Localised>;
export type Role = keyof typeof ROLES;
