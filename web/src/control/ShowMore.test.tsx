// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test } from "vitest";
import { startTexts } from "../language/i18n.ts";
import { ShowMore } from "./ShowMore.tsx";

beforeAll(startTexts);
afterEach(cleanup);

const show = (length: number) =>
  render(
    <ShowMore items={Array.from({ length }, (_, at) => at)} portion={10}>
      {(shown) => <p>{`${shown.length} getoond`}</p>}
    </ShowMore>,
  );

test("a short list is shown whole, without a button", () => {
  show(10);
  expect(screen.getByText("10 getoond")).toBeDefined();
  expect(screen.queryByRole("button")).toBeNull();
});

test("a long list says how many are left and shows them on request, until none is left", () => {
  show(55);
  fireEvent.click(screen.getByRole("button", { name: "Toon meer (45 over)" }));
  expect(screen.getByText("50 getoond")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Toon meer (5 over)" }));
  expect(screen.getByText("55 getoond")).toBeDefined();
  expect(screen.queryByRole("button")).toBeNull();
});
