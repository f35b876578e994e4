import { expect, test } from "vitest";
import { deliverTexts } from "../page/deliveries/deliver/texts.ts";
import { formatsTexts } from "../page/deliveries/formats/texts.ts";
import { deliveriesTexts } from "../page/deliveries/texts.ts";
import type { LaterTexts } from "./later-texts.ts";
import { TEXTS } from "./texts.ts";

const LATER: LaterTexts = { deliveries: deliveriesTexts, deliver: deliverTexts, formats: formatsTexts };

const pairs = Object.entries({ ...TEXTS, ...LATER }).flatMap(([part, { nl, en }]) =>
  Object.entries(nl).map(([key, dutch]) => ({
    name: `${part}.${key}`,
    dutch,
    english: (en as Record<string, string>)[key] ?? "",
  })),
);
const holes = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort();

test("no text is empty in either language", () => {
  expect(pairs.filter((one) => one.dutch.trim() === "" || one.english.trim() === "")).toEqual([]);
});

test("a translation fills in the same figures and names as the Dutch text", () => {
  const differing = pairs.filter((one) => String(holes(one.dutch)) !== String(holes(one.english)));
  expect(differing.map((one) => one.name)).toEqual([]);
});
