// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { anObservation, withoutValue } from "../../graphql/observation.fixture.ts";
import { COLOURS } from "../colours.ts";
import { SpineBar } from "./SpineBar.tsx";

afterEach(cleanup);

const draw = (own: ReturnType<typeof anObservation> | null, others = [anObservation(), anObservation()]) =>
  render(<SpineBar own={own} region={others[0] ?? null} alike={others[1] ?? null} />).container;

test("own school, region and school type each have a shape of their own, not only a colour", () => {
  const drawn = draw(anObservation());
  expect(drawn.querySelectorAll("circle")).toHaveLength(1);
  expect(drawn.querySelectorAll("rect")).toHaveLength(1);
  expect(drawn.querySelectorAll('line[stroke-width="4"]')).toHaveLength(1);
});

test("a masked own figure is not drawn at all, so that its place tells nothing", () => {
  const drawn = draw(withoutValue("SUPPRESSED"));
  expect(drawn.querySelector("circle")).toBeNull();
  expect(drawn.innerHTML).not.toContain(COLOURS.own);
});

test("a school outside the regions is drawn alone", () => {
  const drawn = draw(anObservation(), []);
  expect(drawn.querySelector("circle")).not.toBeNull();
  expect(drawn.querySelector("rect")).toBeNull();
});

test("the drawing is hidden from who hears the page: the row says it in words", () => {
  expect(draw(anObservation()).querySelector("svg")!.getAttribute("aria-hidden")).toBe("true");
});
