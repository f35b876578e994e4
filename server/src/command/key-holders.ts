import { readFileSync } from "node:fs";
import { z } from "zod";
import { type EmbeddedOptions, startEmbeddedKeyHolders } from "../linkage/embedded-key-holders.ts";
import { type KeyHolderEndpoint, LinkageError } from "../linkage/index.ts";
import { pinnedKeysIn } from "../linkage/pinned-keys.ts";
import { Refusal } from "../refusal.ts";

export interface KeyHolders {
  readonly endpoints: readonly [KeyHolderEndpoint, KeyHolderEndpoint];
  /** Whether they run on this machine, for trying out, with tokens of their own. */
  readonly embedded: boolean;
  stop(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

const address = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text));

/** The token of a key holder: in the environment, or in a file that the environment names. */
function tokenOf(name: string, env: Environment): string {
  const file = env[`${name}_TOKEN_FILE`];
  const text = env[`${name}_TOKEN`] ?? (file === undefined ? undefined : contentOf(name, file));
  // the text itself stays out of the message
  if (text !== undefined && /^[a-p]{64}$/.test(text.trim())) return text.trim();
  throw new Refusal(
    "key-holder-setting",
    `Het token voor ${name} ontbreekt of klopt niet.`,
    `Zet het token dat de sleutelhouder u gaf in ${name}_TOKEN, of in een bestand en noem dat in ${name}_TOKEN_FILE.`,
  );
}

function contentOf(name: string, file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Refusal(
      "key-holder-setting",
      `Het bestand van ${name}_TOKEN_FILE is niet te lezen.`,
      "Controleer de naam van het bestand en of u het mag lezen.",
    );
  }
}

function endpointOf(name: string, env: Environment, withToken: boolean): KeyHolderEndpoint {
  const url = address.safeParse(env[name]).data;
  const [first, ...rotations] = pinnedKeysIn(url?.hash.slice(1) ?? "") ?? [];
  if (url === undefined || first === undefined || first.from !== null) {
    throw new Refusal(
      "key-holder-setting",
      `De instelling ${name} klopt niet.`,
      `Schrijf in KEYHOLDER_1 en KEYHOLDER_2 elk een adres met daarachter de publieke sleutel, zoals https://sleutel.example.nl/#abcd...`,
    );
  }
  if (url.protocol === "http:" && !LOOPBACK.test(url.hostname)) {
    throw new Refusal(
      "key-holder-setting",
      `Het adres in ${name} is niet beveiligd: het token zou open over de lijn gaan.`,
      "Gebruik een adres dat begint met https://.",
    );
  }
  url.hash = "";
  const token = withToken ? tokenOf(name, env) : undefined;
  return { url: url.href, publicKey: first.publicKey, rotations, token };
}

/**
 * The two key holders of the environment, `KEYHOLDER_1` and `KEYHOLDER_2`: an address with the pinned public keys behind
 * `#`, which never go over the line, and the token in `KEYHOLDER_1_TOKEN`. Without both, two embedded ones under the
 * data folder; those are for trying out.
 */
export async function openKeyHolders(dataDir: string, env: Environment = process.env): Promise<KeyHolders> {
  return open(dataDir, env, {}, true);
}

/**
 * The key holders to which the monitor's page sends a source. The monitor is no source and has no token: a steward
 * enters those of the own organisation in the page. Only the embedded ones, for trying out, come with theirs.
 *
 * @param origins of the page, such as `http://localhost:4000`
 */
export async function openKeyHoldersForPage(
  dataDir: string,
  origins: readonly string[],
  env: Environment = process.env,
): Promise<KeyHolders> {
  return open(dataDir, env, { allowOrigins: origins }, false);
}

async function open(dataDir: string, env: Environment, options: EmbeddedOptions, withToken: boolean) {
  if (env.KEYHOLDER_1 === undefined && env.KEYHOLDER_2 === undefined) {
    return { ...(await startEmbeddedKeyHolders(dataDir, options)), embedded: true };
  }
  const [first, second] = ["KEYHOLDER_1", "KEYHOLDER_2"].map((name) => endpointOf(name, env, withToken));
  return { endpoints: [first!, second!] as const, embedded: false, stop: async () => {} };
}

/** What the user can mend becomes a refusal; anything else stays as it is. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof LinkageError) return new Refusal(error.code, error.message, error.remedy);
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "ENOSPC") return new Refusal("disk-full", "De schijf is vol.", "Maak ruimte en probeer het opnieuw.");
  if (code !== "EACCES" && code !== "EPERM" && code !== "EROFS") return error;
  return new Refusal(
    "no-access",
    "Een bestand of map mag niet worden gelezen of geschreven.",
    "Controleer uw rechten op de bestanden en op de map van --out.",
  );
}
