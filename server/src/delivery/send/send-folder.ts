import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { MANIFEST_FILE, manifestSchema } from "@monitor/schema/delivery";
import { Refusal } from "../../refusal.ts";
import { awaitOutcome, type Outcome } from "./await-outcome.ts";
import { type FileToSend, sendFiles } from "./send-files.ts";

export interface SendFolderRequest {
  /** As `prepare` made it. */
  readonly folder: string;
  /** Address of the monitor, such as `https://monitor.example.nl`. */
  readonly to: string;
  /** As `monitor token make` showed it. */
  readonly token: string | undefined;
  /** Bytes sent, of all. */
  readonly onProgress?: ((sent: number, total: number) => void) | undefined;
}

/** On this machine nobody listens along; anywhere else a token over plain HTTP would be anybody's. */
const OWN_MACHINE = ["localhost", "127.0.0.1", "[::1]"];

function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const safe = url?.protocol === "https:" || (url?.protocol === "http:" && OWN_MACHINE.includes(url.hostname));
  if (url !== null && safe) return url.origin;
  throw new Refusal(
    "monitor-address",
    "Het adres van de monitor klopt niet.",
    "Geef met --to een adres dat met https:// begint.",
  );
}

function requireToken(token: string | undefined): string {
  if (token !== undefined && token !== "") return token;
  throw new Refusal(
    "token-missing",
    "Er is geen token om mee te leveren.",
    "Zet het token dat u van de beheerder kreeg in MONITOR_TOKEN.",
  );
}

async function filesIn(folder: string): Promise<{ files: FileToSend[]; digest: string }> {
  const text = await readFile(join(folder, MANIFEST_FILE)).catch(() => null);
  let json: unknown;
  try {
    json = JSON.parse(text?.toString("utf8") ?? "");
  } catch {
    json = null;
  }
  const manifest = manifestSchema.safeParse(json);
  if (text === null || !manifest.success) {
    throw new Refusal(
      "delivery-manifest",
      `In de map ${folder} staat geen leesbaar bestand ${MANIFEST_FILE}.`,
      "Geef de map die 'pnpm monitor prepare' met --out heeft gemaakt.",
    );
  }
  const names = [MANIFEST_FILE, ...manifest.data.files.map(({ name }) => name)];
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const found = await stat(path).catch(() => null);
      if (found?.isFile() !== true) {
        throw new Refusal(
          "delivery-files",
          `Het bestand ${name} ontbreekt in de levering.`,
          "Maak de levering opnieuw met 'pnpm monitor prepare'.",
        );
      }
      // the types of the library know streams of a browser only
      return { name, size: found.size, content: createReadStream(path) as unknown as FileToSend["content"] };
    }),
  );
  return { files, digest: createHash("sha256").update(text).digest("hex") };
}

/** The same delivery always has the same name on its way, so that sending it again goes on where it stopped. */
const keyOf = (digest: string): string =>
  digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, (_, ...parts) => parts.slice(0, 5).join("-"));

/**
 * Sends a prepared delivery to a monitor elsewhere, and waits until it has been received. Broken off, the next call goes
 * on where it stopped.
 *
 * @throws Refusal in Dutch when it cannot be sent, or is not taken
 */
export async function sendFolder({ folder, to, token, onProgress }: SendFolderRequest): Promise<Outcome> {
  const headers = { authorization: `Bearer ${requireToken(token)}` };
  const origin = originOf(to);
  const { files, digest } = await filesIn(folder);
  const sent = { to: origin, delivery: keyOf(digest), headers };
  await sendFiles({ ...sent, files, resume: true, onProgress });
  return awaitOutcome(sent);
}
