import { expect, test } from "vitest";
import { rememberedLanguage, rememberLanguage } from "./remembered-language.ts";

function anEmptyStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
}
const refused = (): Storage => {
  throw new DOMException("denied", "SecurityError");
};

test("the page opens in Dutch", () => {
  const storage = anEmptyStorage();
  expect(rememberedLanguage(() => storage)).toBe("nl");
});

test("a chosen language is kept for the next visit", () => {
  const storage = anEmptyStorage();
  rememberLanguage("en", () => storage);
  expect(rememberedLanguage(() => storage)).toBe("en");
});

test("a language that the page does not speak is ignored", () => {
  const storage = anEmptyStorage();
  storage.setItem("taal", "fr");
  expect(rememberedLanguage(() => storage)).toBe("nl");
});

test("a browser that keeps nothing still shows the page", () => {
  expect(rememberedLanguage(refused)).toBe("nl");
  expect(() => rememberLanguage("en", refused)).not.toThrow();
});
