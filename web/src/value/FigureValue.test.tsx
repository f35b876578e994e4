// @vitest-environment jsdom
import { OBSERVATION_STATUSES, type ObservationStatus } from "@monitor/schema/vocabulary";
import { cleanup, render } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { anObservation, withoutValue } from "../graphql/observation.fixture.ts";
import { startTexts } from "../language/i18n.ts";
import { FigureValue } from "./FigureValue.tsx";

beforeAll(startTexts);
afterEach(cleanup);

const shown = (observation: ReturnType<typeof anObservation> | null) =>
  render(<FigureValue observation={observation} unit="percent" />).container;

test("a final figure is a bare number: its unit stands in the heading", () => {
  expect(shown(anObservation()).textContent).toBe("10,4");
});

test("a provisional figure has an asterisk and is read aloud as provisional", () => {
  expect(shown(anObservation({ status: "PROVISIONAL" })).textContent).toBe("10,4* (voorlopig)");
});

describe("a figure that is not there", () => {
  const withoutNumber = (Object.keys(OBSERVATION_STATUSES) as ObservationStatus[]).filter(
    (status) => status !== "PUBLISHED" && status !== "PROVISIONAL",
  );

  test.each(withoutNumber)("%s is said in words with its reason, and is never a number", (status) => {
    const view = shown(withoutValue(status));
    const { label, reason } = OBSERVATION_STATUSES[status];
    expect(view.textContent).toBe(label.nl);
    expect(view.querySelector("[title]")?.getAttribute("title")).toBe(reason.nl);
  });

  test("each state looks different", () => {
    const looks = withoutNumber.map((status) => shown(withoutValue(status)).firstElementChild?.className);
    expect(new Set(looks).size).toBe(withoutNumber.length);
  });

  test("what the release does not hold was not delivered", () => {
    expect(shown(null).textContent).toBe("niet geleverd");
  });

  test("a number that came along with a masked state is not shown", () => {
    expect(shown(anObservation({ status: "SUPPRESSED", value: 3 })).textContent).toBe("afgeschermd");
  });
});
