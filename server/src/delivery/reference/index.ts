export { type LoadedReference, loadDuoVo } from "./duo-vo/load-duo-vo.ts";
export { type LoadedAreas, loadAreas } from "./load-areas.ts";
export { type CareProvider, loadProviders } from "./load-providers.ts";
export { type LoadedSites, loadSites, type SchoolSite } from "./load-sites.ts";
export { type MunicipalityRow, readMunicipalities } from "./reference-file.ts";
export { residenceByPostcode } from "./residence-by-postcode.ts";
