import type { ExemptionArticle } from "@monitor/schema/vocabulary";
import type { ProblemCode } from "../problem-texts.ts";

export type ReadArticle = { readonly article: ExemptionArticle } | { readonly fault: ProblemCode };

const LETTERS = { a: "5-onder-a", b: "5-onder-b", c: "5-onder-c" } as const;

/** Words around the number that say nothing: `Artikel 5 onder a Leerplichtwet 1969`. */
const AROUND = /\b(leerplichtwet|lpw|artikel|art\b\.?)|\b1969\b/g;
const ONDER = /^5[,\s-]*(?:aanhef en )?(?:onderdeel|onder|sub|letter)[\s-]*([abc])$/;
/** `5b` and `5c` can only be 5 onder b and 5 onder c: the law has no articles of those names. */
const SHORT = /^5[\s.,/-]*\(?([abc])\)?$/;
const OTHER = /^(3\s?[ab]|1[1-4][a-h]?)$/;

/** What each exemption is about, so that words behind the number can tell which it is. */
const MEANINGS: readonly (readonly [RegExp, ExemptionArticle])[] = [
  [/trekkend/, "5a"],
  [/lichamelijk|psychisch/, "5-onder-a"],
  [/richting/, "5-onder-b"],
  [/buitenland/, "5-onder-c"],
];

function meaningOf(words: string): ExemptionArticle | null {
  const found = new Set(MEANINGS.filter(([shape]) => shape.test(words)).map(([, article]) => article));
  return found.size === 1 ? [...found][0]! : null;
}

/** The article that the number alone names; `5a` is one only when it is written so, and the file knows the difference. */
function articleOf(number: string, lettersForOnder: boolean): ReadArticle {
  const onder = ONDER.exec(number)?.[1] as keyof typeof LETTERS | undefined;
  if (onder !== undefined) return { article: LETTERS[onder] };
  const short = SHORT.exec(number)?.[1] as keyof typeof LETTERS | undefined;
  if (short === "a") return number === "5a" && !lettersForOnder ? { article: "5a" } : { fault: "article-ambiguous" };
  if (short !== undefined) return { article: LETTERS[short] };
  if (number === "15") return { article: "15" };
  return { fault: OTHER.test(number) ? "article-other" : "article-unknown" };
}

const WORDS = /\b(wegens|vanwege|trekkend|lichamelijk|psychisch|richting|bezwaar|bedenking|buitenland|school in)/;
/** Nobody writes an article so long. */
const LONGEST = 200;

/** The number without what stands around it, and the words behind it. */
function partsOf(text: string): [number: string, words: string] {
  const plain = text.slice(0, LONGEST).toLowerCase().replaceAll(AROUND, " ").replaceAll(/\s+/g, " ").trim();
  const behind = plain.search(WORDS);
  const number = behind < 0 ? plain : plain.slice(0, behind);
  return [number.replace(/^\.\s*/, "").replace(/[\s.,:(–-]+$/, ""), behind < 0 ? "" : plain.slice(behind)];
}

/**
 * The exemption that a text names, of Leerplichtwet 1969: `5 onder a`, `art. 5 sub a`, `5a`, `15`. "5 onder a" (not fit
 * for school) is not "5a" (travelling families). What may be either, such as `5.a`, is refused.
 *
 * @param lettersForOnder the file writes `5b` or `5c` for 5 onder b and c, so that its `5a` may well mean 5 onder a
 */
export function readArticle(text: string, lettersForOnder: boolean): ReadArticle {
  const [number, words] = partsOf(text);
  const read = articleOf(number, lettersForOnder);
  const meaning = meaningOf(words);
  if (meaning === null) return read;
  if ("article" in read)
    return read.article === meaning || number === "5a" ? { article: meaning } : { fault: "article-ambiguous" };
  return read.fault === "article-ambiguous" && (meaning === "5a" || meaning === "5-onder-a")
    ? { article: meaning }
    : read;
}

/** Whether a text is `5b` or `5c`: then the file writes letters for 5 onder a, b and c. */
export function writesLettersForOnder(text: string): boolean {
  const [number] = partsOf(text);
  const short = SHORT.exec(number)?.[1];
  return short === "b" || short === "c";
}
