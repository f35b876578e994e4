export { type LoadedCounts, loadDuoVo } from "./duo-vo/load-duo-vo.ts";
export { type LoadedAreas, loadAreas } from "./load-areas.ts";
export { type CareProvider, loadProviders } from "./load-providers.ts";
export { type LoadedSites, loadSites, type SchoolSite } from "./load-sites.ts";
export type { RowProblem } from "./published/cell.ts";
export { type MunicipalityRow, readMunicipalities } from "./reference-file.ts";
export { residenceByPostcode } from "./residence-by-postcode.ts";
export { HOW_TO_LOAD_SITES } from "./sites/how-to-load.ts";
export { type LoadedSiteList, loadDuoVoAddresses, loadOwnSiteList } from "./sites/load-site-list.ts";
