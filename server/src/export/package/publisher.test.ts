import { expect, test } from "vitest";
import { readPublisher } from "./publisher.ts";

test("of itself the monitor names no publisher and no licence, and figures are not for everybody", () => {
  const nothing = { name: null, email: null, url: null, licence: null, packages: null };
  expect(readPublisher({})).toEqual({ ...nothing, access: "restricted" });
});

test("a setting that is no address is refused by its name", () => {
  for (const [setting, value] of [
    ["FIGURES_LICENCE", "CC BY"],
    ["PUBLISHER_EMAIL", "niemand"],
    ["PUBLISHER_URL", "javascript:alert(1)"],
    ["FIGURES_ACCESS", "open"],
  ] as const)
    expect(() => readPublisher({ [setting]: value })).toThrow(`De instelling ${setting} klopt niet.`);
});

test("an address cannot end the place where it is written", () => {
  const { licence } = readPublisher({ FIGURES_LICENCE: "https://example.org/a>b c" });
  expect(licence).toBe("https://example.org/a%3Eb%20c");
});
