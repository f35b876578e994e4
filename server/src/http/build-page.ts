import { spawn } from "node:child_process";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../refusal.ts";
import { hashSources } from "./page-sources.ts";

/** Written beside the built page: the hash of the sources it was built from. Never served. */
const STAMP = ".sources";

/** Runs Vite as a process of its own, on another core than the one that starts the monitor; answers what it said. */
function runVite(web: string, outDir: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const vite = join(web, "node_modules/vite/bin/vite.js");
    const child = spawn(process.execPath, [vite, "build", "--outDir", outDir, "--emptyOutDir", "--logLevel", "warn"], {
      cwd: web,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const end = () => child.kill();
    process.once("exit", end);
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("exit", end);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Builds the page under `<root>/web/dist` unless it is there and as new as its sources. Throws a `Refusal` when it
 * cannot be built.
 *
 * @param onBuild called when it has to be built, which takes some seconds
 */
export async function ensurePage(root: string, onBuild: () => void): Promise<void> {
  const web = join(root, "web");
  const dist = join(web, "dist");
  const [built, sources] = await Promise.all([
    readFile(join(dist, STAMP), "utf8").catch(() => null),
    hashSources(root),
  ]);
  if (built === sources) return;
  onBuild();
  // Elsewhere first, so that nobody is served half a page and two monitors that start together do not meet.
  const fresh = join(web, ".vite", `dist-${process.pid}`);
  const { code, output } = await runVite(web, fresh);
  if (code !== 0) {
    await rm(fresh, { recursive: true, force: true });
    process.stderr.write(output);
    throw new Refusal(
      "page-not-built",
      "De pagina van de monitor kon niet worden gebouwd.",
      "Lees de melding hierboven, herstel de bron in web/ en start opnieuw.",
    );
  }
  await writeFile(join(fresh, STAMP), sources);
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
}
