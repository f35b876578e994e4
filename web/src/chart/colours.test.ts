import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COLOURS } from "./colours.ts";

const tokens = readFileSync(new URL("../style/tokens.css", import.meta.url), "utf8");
const token = (name: string) => new RegExp(`--monitor-${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1];

test("what is the viewer's own has one colour, in charts and in tables", () => {
  expect(token("own")).toBe(COLOURS.own);
});

test("text and hatch of a chart look as those of the page", () => {
  expect(token("text")).toBe(COLOURS.text);
  expect(token("text-soft")).toBe(COLOURS.textSoft);
  expect(token("hatch")).toBe(COLOURS.hatch);
});
