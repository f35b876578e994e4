export interface FixtureArea {
  readonly code: string;
  readonly kind: "inspirationRegion" | "municipality" | "schoolAlliance";
  readonly name: string;
  readonly pupils: number;
  readonly certain: boolean;
}

const region = (code: string, name: string, pupils: number, certain = true): FixtureArea => ({
  code: `IR-${code}`,
  kind: "inspirationRegion",
  name,
  pupils,
  certain,
});

export const REGIONS: readonly FixtureArea[] = [
  region("TWENTE", "Twente", 9000),
  region("NOORD-KENNEMERLAND", "Noord-Kennemerland", 4200),
  region("NO-FRIESLAND", "Noordoost-Friesland", 2600, false),
  region("HOLLAND-RIJNLAND", "Holland Rijnland", 7600),
  region("ZUID-KENNEMERLAND", "Zuid-Kennemerland", 5200),
  region("DE-MEIERIJ", "De Meierij", 3900),
  region("UTRECHT", "Utrecht", 8100),
  region("LEEUWARDEN", "Leeuwarden", 2100),
  region("ZUID-LIMBURG", "Zuid-Limburg", 7000),
  region("ALMERE", "Almere", 3600),
  region("FOODVALLEY", "Foodvalley", 4400, false),
];

export const MUNICIPALITIES: readonly FixtureArea[] = [
  { code: "0153", kind: "municipality", name: "Enschede", pupils: 3100, certain: true },
  { code: "0141", kind: "municipality", name: "Almelo", pupils: 1900, certain: true },
];

export const ALLIANCES: readonly FixtureArea[] = [
  { code: "PO2301", kind: "schoolAlliance", name: "PO2301", pupils: 5200, certain: true },
  { code: "VO2301", kind: "schoolAlliance", name: "VO2301", pupils: 3800, certain: true },
];

export interface FixtureSite {
  readonly code: string;
  readonly name: string;
  readonly schoolType: string;
  readonly municipality: string;
  readonly alliance: string;
  readonly pupils: number;
}

export const SITES: readonly FixtureSite[] = [
  { code: "99AA00", name: "De Berk", schoolType: "bao", municipality: "0153", alliance: "PO2301", pupils: 240 },
  { code: "99AB00", name: "De Wilg", schoolType: "sbo", municipality: "0153", alliance: "PO2301", pupils: 110 },
  {
    code: "99AC00",
    name: "Het Twents Lyceum",
    schoolType: "vo",
    municipality: "0141",
    alliance: "VO2301",
    pupils: 900,
  },
];
