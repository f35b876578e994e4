import { SITE_CODE } from "@monitor/schema/vocabulary";
import { namesAfterTitle } from "../person-names.ts";
import { faultOfReference, holdsName } from "../reference.ts";
import type { FileOfSchool } from "./check.ts";
import { classList } from "./class-list.ts";
import type { RawGroup, RawSite } from "./elements.ts";

const WITH_LETTERS = /(\p{L}[^\p{L}]*){4}/u;

/** A two-digit number or a site code of this school, or null. */
function ownSite(text: string, brin: string): string | null {
  const code = /^\d{2}$/.test(text) ? brin + text : text.toUpperCase();
  return SITE_CODE.test(code) && code.startsWith(brin) ? code : null;
}

/** The sites and the classes of one school, as its own files tell them. In UWLR they may come in another message. */
export function schoolStructure() {
  const classes = classList();
  const described = new Map<string, string>();
  const refused = new Set<string>();
  return {
    classes,

    addSite({ key, naam, omschrijving }: RawSite) {
      described.set(key, `${naam} ${omschrijving}`);
    },

    /** The site that a key of the file means: by itself, or by a site code in its name; null when it does not tell. */
    siteOf(key: string, { brin, site }: FileOfSchool): string | null {
      if (key === "") return site;
      const words = (described.get(key) ?? "").split(/[^A-Za-z0-9]+/).filter((word) => word.length === 6);
      return ownSite(key, brin) ?? words.map((word) => ownSite(word, brin)).find((code) => code !== null) ?? null;
    },

    /** Answers why the class may not be told, or null. */
    addGroup(group: RawGroup, row: number): "group-form" | "group-is-name" | null {
      const named = holdsName(group.key, namesAfterTitle(`${group.naam} ${group.key}`));
      const fault = faultOfReference(group.key) !== null ? "group-form" : named ? "group-is-name" : null;
      if (fault === null) classes.add(group, row);
      else refused.add(group.key);
      return fault;
    },

    wasRefused: (key: string) => refused.has(key),

    /** Whether a key has letters enough to hold a name, so that it is worth while to look who teaches here. */
    mayHoldNames: () => classes.keys().some((key) => WITH_LETTERS.test(key)),

    /** Takes away the classes of which the key holds one of these names; answers the how-manieth they were. */
    refuseNamed(names: readonly string[]): number[] {
      const named = classes.keys().filter((key) => holdsName(key, names));
      for (const key of named) refused.add(key);
      return named.map((key) => classes.remove(key));
    },
  };
}

export type SchoolStructure = ReturnType<typeof schoolStructure>;
