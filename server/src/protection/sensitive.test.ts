import { expect, test } from "vitest";
import { isSensitive } from "./sensitive.ts";

const whole = { breakdown: "" };

test("that all have care tells of each that he has it; that all are enrolled does not", () => {
  expect(isSensitive({ indicator: "care-share", ...whole })).toBe(true);
  expect(isSensitive({ indicator: "pupils", ...whole })).toBe(false);
});

test("that of all the referrer is unknown tells of nobody how he came to his help", () => {
  expect(isSensitive({ indicator: "referral-route", breakdown: "referrer:unknown" })).toBe(false);
  expect(isSensitive({ indicator: "referral-route", breakdown: "referrer:generalPractitioner" })).toBe(true);
});

test("that all of unknown sex have care does", () => {
  expect(isSensitive({ indicator: "care-share", breakdown: "sex:unknown" })).toBe(true);
});

test("an indicator outside the catalogue has no answer", () => {
  expect(() => isSensitive({ indicator: "onbekend", ...whole })).toThrow(RangeError);
});
