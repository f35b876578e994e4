import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

// An own, closed place: no updates, no lookups outside, no sandbox because tests may run as root.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium that ships inside an npm package, unpacked once; `CHROMIUM` names an installed browser instead. */
async function executable(): Promise<string> {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  // The package unpacks into the temporary folder: one per version and user, so that no other's is met.
  const folder = join(tmpdir(), `monitor-chromium-153-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    return await packed.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await executable(), args: FLAGS });
}
