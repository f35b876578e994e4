import { useChoice } from "../control/use-choice.ts";
import { useWords } from "../control/use-words.ts";
import { distinctByCode, filterSites, type ListedSite, typesIn } from "./site-filter.ts";

/** The choice that leaves all schools in. */
export const ALL_SITES = "alle";
const wish = (value: string) => (value === ALL_SITES ? "" : value);

export interface SiteWishesChoice<T extends ListedSite> {
  /** The schools that meet all wishes, by name. */
  readonly found: readonly T[];
  readonly words: string;
  readonly search: (words: string) => void;
  readonly type: string;
  readonly types: readonly string[];
  readonly chooseType: (type: string) => void;
  readonly municipality: string;
  readonly municipalities: readonly ListedSite["municipality"][];
  readonly chooseMunicipality: (code: string) => void;
}

/** Which schools the address asks for: by words, type and municipality. */
export function useSiteWishes<T extends ListedSite>(sites: readonly T[]): SiteWishesChoice<T> {
  const municipalities = distinctByCode(sites.map((site) => site.municipality));
  const types = typesIn(sites);
  const [words, search] = useWords("zoek");
  const [type, chooseType] = useChoice("soort", [ALL_SITES, ...types]);
  const codes = [ALL_SITES, ...municipalities.map((one) => one.code)];
  const [municipality, chooseMunicipality] = useChoice("gemeente", codes);
  const found = filterSites(sites, { words, schoolType: wish(type), municipality: wish(municipality) });
  return { found, words, search, type, types, chooseType, municipality, municipalities, chooseMunicipality };
}
