import { createHmac, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Reads the secret of a name from `<dataDir>/keys/`, or makes one (32 random bytes, readable by the owner only). */
export async function loadSecret(dataDir: string, name: string): Promise<Buffer> {
  const folder = join(dataDir, "keys");
  const file = join(folder, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    // `wx` decides the race between two processes that both find no file.
    await writeFile(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return Buffer.from((await readFile(file, "utf8")).trim(), "hex");
}

/** A password that follows from a secret and a label, so that it need not be kept. */
export const derivePassword = (secret: Buffer, label: string): string =>
  createHmac("sha256", secret).update(label).digest("base64url");
