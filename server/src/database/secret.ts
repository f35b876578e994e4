import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../refusal.ts";

const BYTES = 32;
const WHOLE = /^[0-9a-f]{64}$/;

/** Puts a new secret in place, whole or not at all; of two processes that both find no file one decides. */
async function create(file: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await writeFile(aside, `${randomBytes(BYTES).toString("hex")}\n`, { mode: 0o600, flag: "wx", flush: true });
    await link(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/**
 * Reads the secret of a name from `<dataDir>/keys/`, or makes one (32 random bytes, readable by the owner only). Throws a
 * `Refusal` when it is not whole: with an empty one anybody could work out the passwords and sessions that follow from it.
 */
export async function loadSecret(dataDir: string, name: string): Promise<Buffer> {
  const folder = join(dataDir, "keys");
  const file = join(folder, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const read = async () => (await readFile(file, "utf8")).trim();
  const text = await read().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    await create(file);
    return read();
  });
  if (WHOLE.test(text)) return Buffer.from(text, "hex");
  throw new Refusal(
    "secret-broken",
    `Het sleutelbestand ${file} is leeg of beschadigd.`,
    "Zet het terug uit een reservekopie. Is er nog niets geladen, verwijder het dan en start opnieuw: er komt een nieuwe sleutel.",
  );
}

/** A password that follows from a secret and a label, so that it need not be kept. */
export const derivePassword = (secret: Buffer, label: string): string =>
  createHmac("sha256", secret).update(label).digest("base64url");
