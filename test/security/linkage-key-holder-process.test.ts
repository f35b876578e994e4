import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { startEmbeddedKeyHolders } from "../../server/src/linkage/embedded-key-holders.ts";
import { hashOfToken } from "../../server/src/linkage/holder/access-token.ts";
import { keyHolderOptionsOf } from "../../server/src/linkage/key-holder-process.ts";
import { sourceOf, TEST_TOKEN, testCitizenNumbers } from "../../server/src/linkage/linkage.fixture.ts";
import { runKeyHolder } from "../../server/src/linkage/run-key-holder.ts";
import { MOST_ELEMENTS } from "../../server/src/linkage/wire.ts";
import { run } from "./run-process.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const linkage = (file: string) => fileURLToPath(new URL(`../../server/src/linkage/${file}`, import.meta.url));

const signed = { authorization: `Bearer ${TEST_TOKEN}` };

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

async function served() {
  const folder = await temporaryFolder();
  const files = { keyFile: join(folder, "key.json"), logFile: join(folder, "log") };
  const sources = [sourceOf()];
  const running = await runKeyHolder({ port: 0, ...files, sources, threads: 1, schoolYears: ["2025-2026"] });
  onTestFinished(() => running.close());
  return running;
}

test("the process of an embedded key holder refuses wrong usage with code 2, and does not run without a token", async () => {
  const path = join(await temporaryFolder(), "key.json");
  expect(await run(linkage("key-holder-process.ts"), "--key-file", path).ended).toBe(2);
  const good = ["--key-file", path, "--token-hash", hashOfToken(TEST_TOKEN)];
  expect(keyHolderOptionsOf(good)).toMatchObject({ port: 0, keyFile: path, allowOrigins: undefined });
  expect(keyHolderOptionsOf([...good, "--allow-origin", "http://localhost:4000"])).toMatchObject({
    allowOrigins: ["http://localhost:4000"],
  });
  for (const wrong of [
    [],
    ["--key-file", path],
    ["--key-file", path, "--token-hash", ""],
    ["--key-file", path, "--token-hash", TEST_TOKEN.toUpperCase()],
    good.slice(2),
    [...good, "--unknown", "x"],
    [...good, "loose"],
  ])
    expect(keyHolderOptionsOf(wrong)).toBeUndefined();
});

test("a key holder answers what is no proper question with a refusal that repeats nothing of it", async () => {
  const { url } = await served();
  const [number] = testCitizenNumbers(1) as [string];
  const post = (body: string, type = "application/json") =>
    fetch(`${url}/evaluate`, { method: "POST", body, headers: { ...signed, "content-type": type } });
  const tooLarge = JSON.stringify({ info: number, elements: Array(MOST_ELEMENTS * 2).fill("a".repeat(64)) });
  const answers = [
    [await post(`{"info": ${number}`), 400],
    [await post(""), 400],
    [await post(tooLarge), 413],
    [await post(JSON.stringify({ info: "onderwijs-jeugd/v1/2024-2025", elements: ["a".repeat(64)] })), 403],
    [await post(JSON.stringify({ info: "onderwijs-jeugd/v1/2025-2026", elements: ["a".repeat(64)] })), 422],
    [await fetch(`${url}/${number}`), 404],
    [await fetch(`${url}/evaluate?bsn=${number}`), 401],
    [await fetch(`${url}/evaluate?bsn=${number}`, { headers: signed }), 404],
  ] as const;
  for (const [answer, status] of answers) {
    expect(answer.status).toBe(status);
    const text = await answer.text();
    expect(JSON.parse(text)).toEqual({
      refused: expect.any(String),
      message: expect.stringMatching(/^(De|Dit) .+\.$/),
    });
    expect(text).not.toContain(number);
  }
});

test("a page of another site cannot make the browser of a source ask a key holder", async () => {
  const { url, publicKeys } = await served();
  const { publicKey } = publicKeys[0]!;
  const body = JSON.stringify({ info: "onderwijs-jeugd/v1/2025-2026", elements: [publicKey] });
  const post = (type: string) =>
    fetch(`${url}/evaluate`, { method: "POST", body, headers: { ...signed, "content-type": type } });
  // what a browser sends to another site without asking it first
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonx"])
    expect((await post(type)).status, type).toBe(400);
  const asked = await fetch(`${url}/evaluate`, { method: "OPTIONS", headers: { origin: "https://elders.example" } });
  expect(asked.headers.get("access-control-allow-origin")).toBeNull();
});

test("embedded key holders end when the monitor is gone, also when it could not stop them", async () => {
  const script = `
    const { startEmbeddedKeyHolders } = await import(${JSON.stringify(linkage("embedded-key-holders.ts"))});
    const { endpoints } = await startEmbeddedKeyHolders(${JSON.stringify(await temporaryFolder())});
    console.log(JSON.stringify(endpoints.map(({ url }) => url)));
    setInterval(() => {}, 1000);`;
  const { child, said, ended } = run("--input-type=module", "--eval", script);
  await vi.waitFor(() => expect(said.out).toContain("]"), 20_000);
  const urls = JSON.parse(said.out) as string[];
  // asked by address: a process that ended may stay listed until the system cleans it up
  const answering = () =>
    Promise.all(
      urls.map((url) =>
        fetch(`${url}/public-key`).then(
          (answer) => answer.ok,
          () => false,
        ),
      ),
    );
  expect(await answering()).toEqual([true, true]);
  child.kill("SIGKILL");
  await ended;
  await vi.waitFor(async () => expect(await answering()).toEqual([false, false]), 20_000);
});

test("a command that forgets to stop its embedded key holders still ends", async () => {
  const script = `
    const { startEmbeddedKeyHolders } = await import(${JSON.stringify(linkage("embedded-key-holders.ts"))});
    await startEmbeddedKeyHolders(${JSON.stringify(await temporaryFolder())});`;
  expect(await run("--input-type=module", "--eval", script).ended).toBe(0);
});

test("embedded key holders do not start with another key than at the first start", async () => {
  const dataDir = await temporaryFolder();
  const first = await startEmbeddedKeyHolders(dataDir);
  await first.stop();
  expect(first.processIds.map(isAlive)).toEqual([false, false]);
  await rm(join(dataDir, "keyholders", "2", "key.json"));
  await expect(startEmbeddedKeyHolders(dataDir)).rejects.toMatchObject({
    code: "public-key-changed",
    message: "Sleutelhouder 2 heeft een andere sleutel dan bij de eerste start.",
  });
});

test("when one embedded key holder cannot start, the message says why and the other one is stopped", async () => {
  const dataDir = await temporaryFolder();
  await (await startEmbeddedKeyHolders(dataDir)).stop();
  await writeFile(join(dataDir, "keyholders", "1", "key.json"), "{}");
  await expect(startEmbeddedKeyHolders(dataDir)).rejects.toMatchObject({
    code: "key-holder-not-started",
    message: expect.stringMatching(
      /^Sleutelhouder 1 is niet gestart\. Het sleutelbestand .* bevat geen geldige sleutel\.$/,
    ),
  });
});
