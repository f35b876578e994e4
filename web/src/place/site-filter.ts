import { isSchoolType, SCHOOL_TYPES } from "@monitor/schema/vocabulary";

export interface ListedSite {
  readonly code: string;
  readonly name: string;
  readonly schoolType: string;
  readonly place: string;
  readonly municipality: { readonly code: string; readonly name: string };
}

export interface SiteWishes {
  readonly words: string;
  /** Empty: all. */
  readonly schoolType: string;
  /** Municipality code; empty: all. */
  readonly municipality: string;
}

/** Letters without accents, so that `Suderige` finds `Súderige`. */
const plain = (words: string): string =>
  words
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

/** The sites that meet all wishes, by name. Each word must occur in name, place, municipality or code. */
export function filterSites<T extends ListedSite>(sites: readonly T[], wishes: SiteWishes): T[] {
  const words = plain(wishes.words).split(/\s+/).filter(Boolean);
  return sites
    .filter((site) => {
      const about = plain(`${site.name} ${site.place} ${site.municipality.name} ${site.code}`);
      return (
        words.every((word) => about.includes(word)) &&
        (wishes.schoolType === "" || site.schoolType === wishes.schoolType) &&
        (wishes.municipality === "" || site.municipality.code === wishes.municipality)
      );
    })
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

/** Each place once, by name. */
export function distinctByCode<T extends { readonly code: string; readonly name: string }>(places: readonly T[]): T[] {
  return [...new Map(places.map((one) => [one.code, one])).values()].sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

/** The school types that occur, in the order of the vocabulary. */
export const typesIn = (sites: readonly ListedSite[]): string[] =>
  Object.keys(SCHOOL_TYPES).filter((type) => sites.some((site) => site.schoolType === type));

/** The school type in words; a type that is not in the vocabulary keeps its own word. */
export const schoolTypeWords = (type: string, language: "nl" | "en"): string =>
  isSchoolType(type) ? SCHOOL_TYPES[type].label[language] : type;
