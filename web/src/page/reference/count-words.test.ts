import { expect, test } from "vitest";
import { numberWords } from "../../value/number-words.ts";
import { countWords } from "./count-words.ts";

const words = (lower: number, upper: number) =>
  countWords({ lower, upper }, numberWords("nl"), (range) => `${range.lower} tot en met ${range.upper}`);

test("a count that DUO masked is shown as its range and never as zero", () => {
  expect(words(1, 4)).toBe("1 tot en met 4");
});

test("a sum with masked parts is shown as its range", () => {
  expect(words(1_201, 1_213)).toBe("1.201 tot en met 1.213");
});

test("a count that DUO published is shown as it is, zero included", () => {
  expect(words(1_204, 1_204)).toBe("1.204");
  expect(words(0, 0)).toBe("0");
});
