// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { startTexts } from "../../../language/i18n.ts";
import { addTexts } from "../../../language/later-texts.ts";
import { FileList } from "./FileList.tsx";
import { deliverTexts } from "./texts.ts";

beforeAll(() => {
  startTexts();
  addTexts("deliver", deliverTexts);
});

afterEach(cleanup);

const files = (count: number) => Array.from({ length: count }, (_, at) => new File(["x"], `JW305-${at}.xml`));

test("a few files stand one below the other, each with a way to take it off", () => {
  render(<FileList files={files(3)} onFiles={vi.fn()} />);
  expect(screen.getAllByRole("button", { name: /^Haal weg/ })).toHaveLength(3);
  expect(screen.queryByText(/bestanden,/)).toBeNull();
});

test("many files are told by their number, and can all be taken off at once", () => {
  const onFiles = vi.fn();
  render(<FileList files={files(135)} onFiles={onFiles} />);
  expect(screen.getByText(/^135 bestanden, /)).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Haal alles weg" }));
  expect(onFiles).toHaveBeenCalledWith([]);
});
