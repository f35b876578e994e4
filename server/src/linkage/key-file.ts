import { z } from "zod";
import { randomScalar } from "./group.ts";
import type { KeyPair } from "./key-holder.ts";
import { bytesOf, lettersOf } from "./letters.ts";
import { LinkageError } from "./linkage-error.ts";
import { readOrCreateSecret } from "./secret-file.ts";
import { publicKeyOf, SUITE } from "./suite.ts";

const keyFile = z.object({ suite: z.literal(SUITE), secretKey: z.string() });

function newKeyFile(): string {
  return `${JSON.stringify({ suite: SUITE, secretKey: lettersOf(randomScalar()) }, undefined, 2)}\n`;
}

function keyPairIn(content: string): KeyPair | undefined {
  try {
    const { secretKey: letters } = keyFile.parse(JSON.parse(content));
    const secretKey = bytesOf(letters, 32);
    const publicKey = secretKey && publicKeyOf(secretKey);
    return secretKey && publicKey && { secretKey, publicKey };
  } catch {
    return undefined; // the parser's own message could repeat a part of the key
  }
}

/** The key pair of a key holder from its own file, made on first use. All identifiers depend on it: keep a copy. */
export async function loadKeyPair(path: string): Promise<KeyPair> {
  const keys = keyPairIn(await readOrCreateSecret(path, newKeyFile));
  if (keys) return keys;
  throw new LinkageError(
    "key-file-unusable",
    `Het sleutelbestand ${path} bevat geen geldige sleutel.`,
    "Zet een goede kopie van het bestand terug. Met een nieuwe sleutel ontstaan andere koppelnummers en sluiten eerdere leveringen niet meer aan.",
  );
}
