import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { testCitizenNumbers } from "../../server/src/linkage/linkage.fixture.ts";
import { protocolLinker } from "../../server/src/linkage/protocol-linker.ts";
import { ROOT } from "../kit/imports.ts";
import { run } from "./run-process.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const command = (...words: string[]) => run(join(ROOT, "server/src/cli.ts"), "keyholder", ...words);

/** The words that every key holder needs: its key and its sources, the latter made by the command. */
async function files() {
  const folder = await temporaryFolder();
  const [keyFile, sources] = [join(folder, "key.json"), join(folder, "bronnen.json")];
  const added = command("source", "add", "--sources", sources, "--name", "Proefschool", "--persons", "2025-2026=100");
  expect(await added.ended).toBe(0);
  const [token] = /^[a-p]{64}$/m.exec(added.said.out)!;
  return { keyFile, sources, token: token!, words: ["--key-file", keyFile, "--sources", sources] };
}

/** A key holder by the command, as its own organisation would run it. */
async function started() {
  const { words, token } = await files();
  const running = command("--port", "0", ...words, "--log-file", join(await temporaryFolder(), "log"));
  await vi.waitFor(() => expect(running.said.out).toMatch(/(http:\S+)#([a-p]{64})\n/), 20_000);
  const [, url, publicKey] = /(http:\S+)#([a-p]{64})\n/.exec(running.said.out)!;
  return { ...running, endpoint: { url: url!, publicKey: publicKey!, token } };
}

test("two key holders that were started by the command link, and end with code 0 when they are told to", async () => {
  const [first, second] = [await started(), await started()];
  const keyHolders = [first.endpoint, second.endpoint] as const;
  const numbers = testCitizenNumbers(3);
  const answers = await protocolLinker({ keyHolders, schoolYear: "2025-2026" }).identify(numbers);
  expect(new Set(answers.map((answer) => ("id" in answer ? answer.id : ""))).size).toBe(3);
  for (const { child, ended } of [first, second]) {
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  }
});

test("a port in use and a damaged key file are refused with code 1, the reason and the remedy", async () => {
  const { endpoint } = await started();
  const taken = command("--port", new URL(endpoint.url).port, ...(await files()).words);
  expect(await taken.ended).toBe(1);
  expect(taken.said.error).toMatch(/^Poort \d+ is al in gebruik\.\nKies met --port een andere poort\.\n$/);
  const { keyFile, words } = await files();
  await writeFile(keyFile, "{", { mode: 0o600 });
  const damaged = command("--port", "0", ...words);
  expect(await damaged.ended).toBe(1);
  expect(damaged.said.error).toContain("bevat geen geldige sleutel.\nZet een goede kopie van het bestand terug.");
});

test("a wrong port or school year, or no key file, is wrong usage: code 2", async () => {
  const { words } = await files();
  const wrong = [
    ["--port", "70000", ...words],
    ["--port", "0", ...words, "--school-years", "2025"],
    ["--port", "0"],
  ].map((words) => command(...words));
  expect(await Promise.all(wrong.map(({ ended }) => ended))).toEqual([2, 2, 2]);
  expect(wrong[0]!.said.error).toContain("Een poort is een getal van 0 tot en met 65535");
  expect(wrong[1]!.said.error).toContain("Schooljaren zijn gescheiden door een komma, zoals 2024-2025,2025-2026.");
});
