import { readFile, writeFile } from "node:fs/promises";
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

test("the sources of a key holder are managed by the command, and a token is shown once and kept nowhere", async () => {
  const sources = join(await temporaryFolder(), "bronnen.json");
  const source = async (...words: string[]) => {
    const { said, ended } = command("source", words[0]!, "--sources", sources, ...words.slice(1));
    return { code: await ended, ...said };
  };
  const named = ["--name", "Gemeente Proef"];
  const added = await source("add", ...named, "--persons", "2025-2026=20000");
  const [token] = /^[a-p]{64}$/m.exec(added.out)!;
  expect(await readFile(sources, "utf8")).not.toContain(token);
  expect((await source("permit", ...named, "--persons", "2026-2027=21000", "--bridge")).code).toBe(0);
  expect((await source("list")).out).toBe(
    [
      "Gemeente Proef",
      "  mag schooljaren aan elkaar koppelen",
      "  2025-2026: 20.000 personen, hoogstens 21.000 koppelnummers",
      "  2026-2027: 21.000 personen, hoogstens 22.050 koppelnummers",
      "",
    ].join("\n"),
  );
  expect((await source("revoke", ...named)).out).toBe("Bron ingetrokken: Gemeente Proef. Het token werkt niet meer.\n");
  expect((await source("list")).out).toContain("ingetrokken op ");
  const again = await source("revoke", ...named);
  expect([again.code, again.error]).toEqual([
    1,
    expect.stringContaining("Er is geen bron met de naam 'Gemeente Proef'."),
  ]);
  const wrong = await source("add", "--name", "x", "--persons", "2025=20");
  expect([wrong.code, wrong.error]).toEqual([2, expect.stringContaining("zoals 2025-2026=20000")]);
});

test("a key is rotated by the command, which says what sources must pin from then on", async () => {
  const keyFile = join(await temporaryFolder(), "key.json");
  const rotate = async (...words: string[]) => {
    const { said, ended } = command("rotate", "--key-file", keyFile, ...words);
    return { code: await ended, ...said };
  };
  expect((await rotate("--from", "2026-2027")).out).toMatch(/vast: [a-p]{64},2026-2027=[a-p]{64}\n$/);
  const again = await rotate("--from", "2026-2027");
  expect([again.code, again.error]).toEqual([
    1,
    expect.stringContaining("Er is al een sleutel die vanaf 2026-2027 geldt."),
  ]);
  expect((await rotate("--from", "2026-2027", "--replace")).out).toContain(
    "trek ze in en lever dat schooljaar opnieuw",
  );
  expect((await rotate("--from", "2026")).code).toBe(2);
});
