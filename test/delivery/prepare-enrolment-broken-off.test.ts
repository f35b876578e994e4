import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { edexmlText, GOOD, leerling } from "../../server/src/prepare/edexml/edexml.fixture.ts";
import { folderSink } from "../../server/src/prepare/node/folder-sink.ts";
import { ROOT } from "../kit/imports.ts";
import { temporaryFolder } from "../security/temporary-folder.ts";
import { prepareFixtures, textsIn } from "./preparing.ts";

const school = { format: "edexml", organisation: "99001", files: ["edexml-12.xml"] } as const;

/** A school so large that it is still being read when its first names are written. */
async function writeLargeSchool(path: string): Promise<void> {
  const pupils = Array.from({ length: 50_000 }, (_, place) => leerling(`L${place}`, GOOD));
  await writeFile(path, edexmlText({ leerlingen: pupils.join("\n") }));
}

function startPrepare(folder: string, file: string) {
  const words = ["prepare", "edexml", file, "--organisation", "99001", "--period", "2025-08-01/2026-07-31"];
  return spawn(process.execPath, [join(ROOT, "server/src/cli.ts"), ...words, "--out", join(folder, "levering")], {
    env: { ...process.env, DATA_DIR: join(folder, "data") },
    stdio: "ignore",
  });
}

const namesIn = async (folder: string) => (await readdir(folder)).filter((name) => name !== "data").toSorted();

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "a prepare that is stopped by %s leaves no half delivery and no names, and the earlier delivery as it was",
  async (signal) => {
    const folder = await temporaryFolder();
    const out = join(folder, "levering");
    await prepareFixtures({ ...school, out });
    const before = await textsIn(out);
    const file = join(folder, "school.xml");
    await writeLargeSchool(file);
    const running = startPrepare(folder, file);
    const ended = once(running, "exit");
    await vi.waitFor(async () => expect(await namesIn(folder)).toContain("levering.sleutel.csv.deel"), {
      timeout: 30_000,
      interval: 5,
    });
    running.kill(signal);
    expect(await ended).toEqual([null, signal]);
    // what was linked stays for the next run (levering.hervat); it holds no number and no name
    const left = (await namesIn(folder)).filter((name) => name !== "levering.hervat");
    expect(left).toEqual(["levering", "levering.sleutel.csv", "levering.verslag.csv", "school.xml"]);
    expect(await textsIn(out)).toEqual(before);
  },
);

test("stopped between taking the earlier delivery away and putting the new one there, the earlier one comes back", async () => {
  const folder = await temporaryFolder();
  const out = join(folder, "levering");
  const sink = await folderSink(out);
  await sink.write("a.csv", new TextEncoder().encode("nieuw\n"));
  const [temporary] = (await readdir(folder)) as [string];
  await mkdir(join(folder, `${temporary}-eerder`));
  await writeFile(join(folder, `${temporary}-eerder`, "manifest.json"), "eerder");
  sink.undo();
  expect(await readdir(folder)).toEqual(["levering"]);
  expect(await readFile(join(out, "manifest.json"), "utf8")).toBe("eerder");
});
