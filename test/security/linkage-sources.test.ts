import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newToken } from "../../server/src/linkage/holder/access-token.ts";
import { withoutSource, withPermission, withSource } from "../../server/src/linkage/holder/change-sources.ts";
import { changeSources, readSources } from "../../server/src/linkage/holder/sources-file.ts";
import { TEST_TOKEN } from "../../server/src/linkage/linkage.fixture.ts";
import { blindedElements, question, runningKeyHolder } from "./running-key-holder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const may = { persons: { "2025-2026": 100 }, bridge: false };
const elements = blindedElements(2);

async function sourcesFile() {
  const path = join(await temporaryFolder(), "bronnen.json");
  const token = newToken();
  await changeSources(path, (sources) => withSource(sources, "Gemeente Proef", token, may));
  return { path, token };
}

test("a source without a token, with a wrong one or with one that was revoked gets the same refusal and no evaluation", async () => {
  const { path, token } = await sourcesFile();
  const { url, log } = await runningKeyHolder({ sources: path });
  const ask = (given: string | null) => fetch(`${url}/evaluate`, question(elements, given));
  expect((await ask(token)).status).toBe(200);
  const wrong = [null, newToken(), token.slice(1), `${token}a`, token.toUpperCase(), ""];
  const answers = await Promise.all(wrong.map(ask));
  await changeSources(path, (sources) => withoutSource(sources, "Gemeente Proef", new Date()));
  answers.push(await ask(token));
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
  expect([...new Set(texts)]).toEqual([expect.stringContaining('"refused":"not-authenticated"')]);
  expect((await log()).trimEnd().split("\n")).toHaveLength(1);
});

test("a source that is added while the key holder runs can ask at once", async () => {
  const { path } = await sourcesFile();
  const { url } = await runningKeyHolder({ sources: path });
  const token = newToken();
  const ask = () => fetch(`${url}/evaluate`, question(elements, token));
  expect((await ask()).status).toBe(401);
  await changeSources(path, (sources) => withSource(sources, "School Proef", token, may));
  expect((await ask()).status).toBe(200);
});

test("the file with sources is for its owner alone and holds no token", async () => {
  const { path, token } = await sourcesFile();
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readFile(path, "utf8")).not.toContain(token);
});

test("the agreement with a source can be changed and the source revoked, and a name is given once at a time", async () => {
  const { path } = await sourcesFile();
  const more = { persons: { "2026-2027": 200 }, bridge: true };
  await changeSources(path, (sources) => withPermission(sources, "Gemeente Proef", more));
  const [changed] = (await readSources(path)).sources;
  expect(changed).toMatchObject({ persons: { "2025-2026": 100, "2026-2027": 200 }, bridge: true, revoked: null });
  const again = () => changeSources(path, (sources) => withSource(sources, "Gemeente Proef", newToken(), may));
  await expect(again()).rejects.toMatchObject({ code: "key-holder-sources" });
  await changeSources(path, (sources) => withoutSource(sources, "Gemeente Proef", new Date()));
  await again();
  expect((await readSources(path)).sources.map(({ revoked }) => revoked === null)).toEqual([false, true]);
  const unknown = changeSources(path, (sources) => withoutSource(sources, "Iemand anders", new Date()));
  await expect(unknown).rejects.toMatchObject({ message: "Er is geen bron met de naam 'Iemand anders'." });
});

test("a damaged or missing file with sources is refused at the start, and never opens the door", async () => {
  const { path, token } = await sourcesFile();
  await expect(runningKeyHolder({ sources: join(path, "..", "weg.json") })).rejects.toMatchObject({
    code: "key-holder-sources",
  });
  const { url } = await runningKeyHolder({ sources: path });
  await writeFile(path, "{");
  const answer = await fetch(`${url}/evaluate`, question(elements, token));
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(text).not.toContain(path);
  await expect(runningKeyHolder({ sources: path })).rejects.toMatchObject({ code: "key-holder-sources" });
});

test("no token and no key comes in a log, a count or an answer", async () => {
  const holder = await runningKeyHolder();
  const answers: string[] = [];
  for (const token of [TEST_TOKEN, newToken(), null]) {
    const answer = await fetch(`${holder.url}/evaluate`, question(elements, token));
    answers.push(JSON.stringify([...answer.headers]), await answer.text());
  }
  for (const path of ["/public-key", "/health", `/${TEST_TOKEN}`]) {
    answers.push(await (await fetch(`${holder.url}${path}`, { headers: question([]).headers })).text());
  }
  const { secretKey } = JSON.parse(await readFile(holder.keyFile, "utf8")) as { secretKey: string };
  const counts = await readFile(`${holder.keyFile}.tellingen`, "utf8");
  const everything = [await holder.log(), counts, ...answers].join("\n");
  expect(everything).toContain("Proefgemeente");
  for (const secret of [TEST_TOKEN, secretKey]) expect(everything).not.toContain(secret);
});
