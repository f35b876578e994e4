import { EXEMPTION_ARTICLES } from "@monitor/schema/vocabulary";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readArticle, writesLettersForOnder } from "./article.ts";

const read = (text: string, lettersForOnder = false) => {
  const found = readArticle(text, lettersForOnder);
  return "article" in found ? found.article : found.fault;
};

test("5 onder a is read in the ways people write it", () => {
  for (const text of [
    "5 onder a",
    "5-onder-a",
    "5 ONDER A",
    "art. 5 sub a",
    "artikel 5, onder a",
    "Art 5 onder a Lpw",
    "artikel 5 onderdeel a Leerplichtwet 1969",
    "5 aanhef en onder a",
    "5 onder a (lichamelijke of psychische gronden)",
  ])
    expect(read(text), text).toBe("5-onder-a");
});

test("5a is trekkend bestaan, and never 5 onder a", () => {
  for (const text of ["5a", "5A", "art. 5a", "artikel 5a", "5a (trekkend bestaan)", "5.a trekkend bestaan"])
    expect(read(text), text).toBe("5a");
});

test("what may be either of the two is refused", () => {
  for (const text of ["5.a", "5 a", "5-a", "5/a", "5(a)", "art. 5.a"])
    expect(read(text), text).toBe("article-ambiguous");
  expect(read("5 onder a, trekkend bestaan")).toBe("article-ambiguous");
});

test("words behind the number tell which of the two it is", () => {
  expect(read("5.a lichamelijke gronden")).toBe("5-onder-a");
  expect(read("5a (psychische gronden)")).toBe("5-onder-a");
  expect(read("5 a: trekkend bestaan")).toBe("5a");
});

test("in a file that writes 5b or 5c for 5 onder b and c, 5a may mean 5 onder a and is refused", () => {
  expect(writesLettersForOnder("5b")).toBe(true);
  expect(writesLettersForOnder("art. 5.c")).toBe(true);
  for (const text of ["5a", "5 onder b", "15", ""]) expect(writesLettersForOnder(text), text).toBe(false);
  expect(read("5a", true)).toBe("article-ambiguous");
  expect(read("5a (trekkend bestaan)", true)).toBe("5a");
  expect(read("5 onder a", true)).toBe("5-onder-a");
});

test("5b and 5c can only be 5 onder b and 5 onder c, for the law has no articles of those names", () => {
  expect(read("5b")).toBe("5-onder-b");
  expect(read("5 onder b")).toBe("5-onder-b");
  expect(read("art. 5.c")).toBe("5-onder-c");
  expect(read("5 sub c (school in het buitenland)")).toBe("5-onder-c");
});

test("15 is an exemption; leave and substitute education are none, and that is said", () => {
  expect(read("15")).toBe("15");
  expect(read("artikel 15 Leerplichtwet 1969")).toBe("15");
  for (const text of ["3a", "3 b", "11", "11g", "art. 13a"]) expect(read(text), text).toBe("article-other");
});

test("anything else is no exemption, and 5 without a letter is none either", () => {
  for (const text of ["", "5", "a", "onder a", "6", "5 onder d", "55a", "5aa", "1969"])
    expect(read(text), text).toBe("article-unknown");
});

test("whatever is written, the answer is an article of the law or a reason", () => {
  const piece = fc.constantFrom(
    "5",
    "a",
    "b",
    "15",
    " ",
    ".",
    "onder",
    "sub",
    "(",
    "trekkend",
    "psychisch",
    "art.",
    "-",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((parts) => parts.join("")),
      ),
      fc.boolean(),
      (text, letters) => {
        const found = readArticle(text, letters);
        if ("article" in found) expect(Object.keys(EXEMPTION_ARTICLES)).toContain(found.article);
        else expect(found.fault).toMatch(/^article-/);
      },
    ),
  );
});
