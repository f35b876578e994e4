import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { startEmbeddedKeyHolders } from "../../server/src/linkage/embedded-key-holders.ts";
import { keyHolderOptionsOf } from "../../server/src/linkage/key-holder-process.ts";
import { testCitizenNumbers } from "../../server/src/linkage/linkage.fixture.ts";
import { runKeyHolder } from "../../server/src/linkage/run-key-holder.ts";
import { MOST_ELEMENTS } from "../../server/src/linkage/wire.ts";
import { run } from "./run-process.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const linkage = (file: string) => fileURLToPath(new URL(`../../server/src/linkage/${file}`, import.meta.url));

const keyHolder = (...argv: string[]) => run(linkage("key-holder-process.ts"), ...argv);

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
  const running = await runKeyHolder({ port: 0, ...files, schoolYears: ["2025-2026"] });
  onTestFinished(() => running.close());
  return running;
}

test("a key holder on its own tells its address and public key, answers, and ends with code 0 when it is told to", async () => {
  const { child, said, ended } = keyHolder("--port", "0", "--key-file", join(await temporaryFolder(), "key.json"));
  await vi.waitFor(
    () => expect(said.out).toMatch(/^Sleutelhouder gereed: http:\S+, publieke sleutel [a-p]{64}\n$/),
    20_000,
  );
  const [, url, publicKey] = /: (http:\S+), publieke sleutel (\S+)/.exec(said.out) ?? [];
  const answer = await fetch(`${url}/public-key`);
  expect(await answer.json()).toEqual({ suite: "POPRF(ristretto255-SHA512)", publicKey });
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("wrong usage ends with code 2 and the right usage", async () => {
  const { said, ended } = keyHolder("--port", "0");
  expect(await ended).toBe(2);
  expect(said.error).toContain("Gebruik: keyholder --port <poort> --key-file <bestand>");
});

test("a port in use and a damaged key file end with code 1 and a plain message", async () => {
  const { url } = await served();
  const folder = await temporaryFolder();
  const taken = keyHolder("--port", new URL(url).port, "--key-file", join(folder, "key.json"));
  expect(await taken.ended).toBe(1);
  expect(taken.said.error).toBe("De poort is al in gebruik. Kies een andere poort.\n");
  await writeFile(join(folder, "damaged.json"), "{", { mode: 0o600 });
  const damaged = keyHolder("--port", "0", "--key-file", join(folder, "damaged.json"));
  expect(await damaged.ended).toBe(1);
  expect(damaged.said.error).toContain("bevat geen geldige sleutel. Zet een goede kopie van het bestand terug.");
});

test("the command line of a key holder is read strictly", () => {
  const good = ["--port", "4101", "--key-file", "k.json"];
  expect(keyHolderOptionsOf(good)).toMatchObject({ port: 4101, keyFile: "k.json", schoolYears: undefined });
  expect(keyHolderOptionsOf([...good, "--school-years", "2024-2025,2025-2026"])?.schoolYears).toEqual([
    "2024-2025",
    "2025-2026",
  ]);
  for (const wrong of [
    [],
    ["--key-file", "k.json"],
    ["--port", "x", "--key-file", "k.json"],
    ["--port", "70000", "--key-file", "k.json"],
    ["--port", "-1", "--key-file", "k.json"],
    [...good, "--school-years", "2025"],
    [...good, "--unknown", "x"],
    [...good, "loose"],
  ])
    expect(keyHolderOptionsOf(wrong)).toBeUndefined();
});

test("a key holder answers what is no proper question with a refusal that repeats nothing of it", async () => {
  const { url } = await served();
  const [number] = testCitizenNumbers(1) as [string];
  const post = (body: string, type = "application/json") =>
    fetch(`${url}/evaluate`, { method: "POST", body, headers: { "content-type": type } });
  const tooLarge = JSON.stringify({ info: number, elements: Array(MOST_ELEMENTS * 2).fill("a".repeat(64)) });
  const answers = [
    [await post(`{"info": ${number}`), 400],
    [await post(""), 400],
    [await post(tooLarge), 413],
    [await post(JSON.stringify({ info: "onderwijs-jeugd/v1/2024-2025", elements: ["a".repeat(64)] })), 403],
    [await post(JSON.stringify({ info: "onderwijs-jeugd/v1/2025-2026", elements: ["a".repeat(64)] })), 422],
    [await fetch(`${url}/${number}`), 404],
    [await fetch(`${url}/evaluate?bsn=${number}`), 404],
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
  const { url } = await served();
  const { publicKey } = (await (await fetch(`${url}/public-key`)).json()) as { publicKey: string };
  const body = JSON.stringify({ info: "onderwijs-jeugd/v1/2025-2026", elements: [publicKey] });
  const post = (type: string) => fetch(`${url}/evaluate`, { method: "POST", body, headers: { "content-type": type } });
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
