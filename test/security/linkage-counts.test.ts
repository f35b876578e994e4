import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openCountFile } from "../../server/src/linkage/holder/count-file.ts";
import { sourceOf } from "../../server/src/linkage/linkage.fixture.ts";
import { numbersThatPassTheElevenTest } from "./citizen-number-search.ts";
import { blindedElements, question, runningKeyHolder } from "./running-key-holder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const account = { source: "Proefgemeente", schoolYear: "2025-2026", bridge: false } as const;

async function countFile(path?: string) {
  const place = path ?? join(await temporaryFolder(), "tellingen");
  const counts = await openCountFile(place);
  let open = true;
  const close = async () => {
    if (open) await counts.close();
    open = false;
  };
  onTestFinished(close);
  return { ...counts, close, path: place };
}

test("beyond five per cent more than expected a source gets nothing, the log has an alarm and so has the health", async () => {
  const { url, log } = await runningKeyHolder({ sources: [sourceOf({ persons: { "2025-2026": 40 } })] });
  const elements = blindedElements(43);
  const health = async () => (await fetch(`${url}/health`)).status;
  expect((await fetch(`${url}/evaluate`, question(elements.slice(0, 42)))).status).toBe(200);
  expect(await health()).toBe(200);
  const beyond = await fetch(`${url}/evaluate`, question(elements.slice(42)));
  expect(beyond.status).toBe(403);
  expect(await beyond.json()).toMatchObject({ refused: "cap-exceeded" });
  expect(await health()).toBe(503);
  const lines = (await log()).trimEnd().split("\n");
  expect(JSON.parse(lines.at(-1)!)).toMatchObject({
    level: "alarm",
    source: "Proefgemeente",
    elements: 1,
    total: 42,
    cap: 42,
  });
});

test("the count goes on after a restart, and the same batch is known again", async () => {
  const sources = [sourceOf({ persons: { "2025-2026": 40 } })];
  const first = await runningKeyHolder({ sources });
  const elements = blindedElements(50);
  const once = question(elements.slice(0, 30));
  expect((await fetch(`${first.url}/evaluate`, once)).status).toBe(200);
  await first.close();
  const second = await runningKeyHolder({ sources, keyFile: first.keyFile, logFile: join(first.folder, "log2") });
  expect((await fetch(`${second.url}/evaluate`, once)).status).toBe(200);
  expect((await fetch(`${second.url}/evaluate`, question(elements.slice(30)))).status).toBe(403);
  expect((await fetch(`${second.url}/evaluate`, question(elements.slice(30, 42)))).status).toBe(200);
});

test("however many ask at the same time, together they get no more than the cap", async () => {
  const counts = await countFile();
  const asked = Array.from({ length: 50 }, (_, place) => counts.reserve(account, 3, 100, `batch ${place}`));
  const granted = (await Promise.all(asked)).filter((one) => one.granted);
  expect(granted).toHaveLength(33);
});

test("two processes on one file count together and never give more than the cap", async () => {
  const one = await countFile();
  const two = await countFile(one.path);
  const asked = Array.from({ length: 40 }, (_, place) =>
    (place % 2 === 0 ? one : two).reserve(account, 3, 60, `batch ${place}`),
  );
  const granted = (await Promise.all(asked)).filter((reservation) => reservation.granted);
  expect(granted.length).toBeLessThanOrEqual(20);
  // what both gave back when they met can be had after all
  let more = 0;
  while ((await one.reserve(account, 3, 60, `later ${more}`)).granted) more++;
  expect(granted.length + more).toBe(20);
});

test("a count file that broke off in the middle of a line goes on with the next one", async () => {
  const first = await countFile();
  await first.reserve(account, 10, 100, "whole");
  await first.close();
  await appendFile(first.path, '{"time":"2026-09-01T00:00:00.000Z","source":"Proefgem');
  const second = await countFile(first.path);
  expect(await second.reserve(account, 5, 100, "next")).toEqual({ granted: true, total: 15 });
  await second.close();
  const third = await countFile(first.path);
  expect(await third.reserve(account, 1, 100, "last")).toEqual({ granted: true, total: 16 });
});

test("each source, school year and bridge is counted on its own", async () => {
  const counts = await countFile();
  await counts.reserve(account, 9, 10, "a");
  for (const other of [
    { ...account, source: "Proefschool" },
    { ...account, schoolYear: "2024-2025" as const },
    { ...account, bridge: true },
  ])
    expect(await counts.reserve(other, 9, 10, "a")).toEqual({ granted: true, total: 9 });
  expect(await counts.reserve(account, 2, 10, "b")).toEqual({ granted: false, total: 9 });
});

test("a count file holds counts, and nothing that looks like a number of a citizen", async () => {
  const { url, keyFile } = await runningKeyHolder();
  await fetch(`${url}/evaluate`, question(blindedElements(7)));
  const text = await readFile(`${keyFile}.tellingen`, "utf8");
  const [line] = text.trim().split("\n");
  expect(Object.keys(JSON.parse(line!))).toEqual(["time", "source", "schoolYear", "bridge", "elements", "batch"]);
  expect(JSON.parse(line!)).toMatchObject({ source: "Proefgemeente", elements: 7 });
  expect(numbersThatPassTheElevenTest(text)).toEqual([]);
});
