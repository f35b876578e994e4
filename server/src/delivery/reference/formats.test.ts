import { describe, expect, test } from "vitest";
import { REFERENCE_FORMAT_NAMES, REFERENCE_FORMATS } from "./formats.ts";
import { seemsToBe } from "./load-reference-file.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe.each(REFERENCE_FORMAT_NAMES)("the guide of %s", (name) => {
  const { guide } = REFERENCE_FORMATS[name];

  test("has an example that is recognised for what it is, and for nothing else", () => {
    for (const { content } of [...guide.examples, ...guide.templates]) {
      expect(seemsToBe(bytes(content))).toBe(name);
      const others = REFERENCE_FORMAT_NAMES.filter(
        (other) => REFERENCE_FORMATS[other].otherwise(bytes(content)) === null,
      );
      expect(others).toEqual([name]);
    }
    expect(guide.examples.length).toBeGreaterThan(0);
  });

  test("tells something in every entry", () => {
    for (const { field, what } of [...guide.files, ...guide.used, ...guide.dropped, ...guide.faults])
      expect(`${field}: ${what}`).toMatch(/^\S.*: \S.*\.$/s);
    expect(new Set(guide.used.map(({ field }) => field)).size).toBe(guide.used.length);
  });
});

test("a list of municipalities and a list of sites of schools are not taken for one another", () => {
  expect(seemsToBe(bytes("gemeentecode;gemeentenaam;provincie;vestigingscode\n"))).toBeNull();
});

test("something else is nothing that is known, also when it is empty or huge", () => {
  expect(seemsToBe(bytes(""))).toBeNull();
  expect(seemsToBe(bytes("a;b;c\n1;2;3\n"))).toBeNull();
  expect(seemsToBe(bytes(`a;b\n${"1;2\n".repeat(100_000)}`))).toBeNull();
});

test("a long file with a byte order mark and accents is recognised by its beginning", () => {
  const { content } = REFERENCE_FORMATS.scholen.guide.examples[0]!;
  const [header] = content.split("\n");
  const long = `\uFEFF${header}\n${"99AA00;Bahûrim ’t Hé;bao;99001;7511;Enschede;0153\n".repeat(3000)}`;
  expect(seemsToBe(bytes(long))).toBe("scholen");
});
