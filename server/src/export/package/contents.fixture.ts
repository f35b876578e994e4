import { indicatorByCode } from "@monitor/schema/indicators";
import { aRelease } from "../table.fixture.ts";
import type { PackageContents } from "./contents.ts";
import type { Publisher } from "./publisher.ts";

export const nobody: Publisher = {
  ...{ name: null, email: null, url: null, licence: null, packages: null },
  access: "restricted",
};

export const somebody: Publisher = {
  name: "Regio Twente",
  email: "cijfers@regio.example",
  url: "https://organisaties.example/twente",
  licence: "https://creativecommons.org/licenses/by/4.0/",
  access: "public",
  packages: "https://data.example/monitor",
};

const aFile = (path: string) => ({ path, bytes: 1234, sha256: "cd".repeat(32) });

export const someContents = (more: Partial<PackageContents> = {}): PackageContents => ({
  release: aRelease(),
  publisher: somebody,
  tables: ["pupils", "care-share"].map((code) => ({
    indicator: indicatorByCode.get(code)!,
    file: aFile(`cijfers/${code}.csv`),
  })),
  places: aFile("plaatsen.csv"),
  periods: ["2024-2025", "2025-2026", "2025-2026 1", "2025-09"],
  ...more,
});
