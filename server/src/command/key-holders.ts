import { z } from "zod";
import { startEmbeddedKeyHolders } from "../linkage/embedded-key-holders.ts";
import { type KeyHolderEndpoint, LinkageError } from "../linkage/index.ts";
import { Refusal } from "../refusal.ts";

export interface KeyHolders {
  readonly endpoints: readonly [KeyHolderEndpoint, KeyHolderEndpoint];
  stop(): Promise<void>;
}

const address = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine(({ hash }) => /^#[a-p]{64}$/.test(hash));

function endpointOf(name: string, text: string | undefined): KeyHolderEndpoint {
  const read = address.safeParse(text);
  if (!read.success) {
    throw new Refusal(
      "key-holder-setting",
      `De instelling ${name} klopt niet.`,
      `Schrijf in KEYHOLDER_1 en KEYHOLDER_2 elk een adres met daarachter de publieke sleutel, zoals https://sleutel.example.nl/#abcd...`,
    );
  }
  const publicKey = read.data.hash.slice(1);
  read.data.hash = "";
  return { url: read.data.href, publicKey };
}

/**
 * The two key holders of the environment, `KEYHOLDER_1` and `KEYHOLDER_2`: an address with the pinned public key behind
 * `#`, which never goes over the line. Without both, two embedded ones under the data folder; those are for trying out.
 */
export async function openKeyHolders(
  dataDir: string,
  { KEYHOLDER_1, KEYHOLDER_2 }: Record<string, string | undefined> = process.env,
): Promise<KeyHolders> {
  if (KEYHOLDER_1 === undefined && KEYHOLDER_2 === undefined) return startEmbeddedKeyHolders(dataDir);
  const endpoints = [endpointOf("KEYHOLDER_1", KEYHOLDER_1), endpointOf("KEYHOLDER_2", KEYHOLDER_2)] as const;
  return { endpoints, stop: async () => {} };
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
