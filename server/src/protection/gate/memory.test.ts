import { expect, test } from "vitest";
import { questionKey } from "./memory.ts";

test("the same question has the same key, and another amount or another bound another key", () => {
  const question = { atoms: [{ cells: ["0141"], amount: 3, most: Number.POSITIVE_INFINITY }] };
  const key = questionKey(question);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(questionKey(structuredClone(question))).toBe(key);
  expect(questionKey({ atoms: [{ ...question.atoms[0]!, amount: 4 }] })).not.toBe(key);
  expect(questionKey({ atoms: [{ ...question.atoms[0]!, most: null }] })).not.toBe(key);
});

test("a key tells nothing of the amounts in it", () => {
  expect(questionKey({ amount: 1234567 })).not.toContain("1234567");
});
