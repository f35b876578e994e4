import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { bytesOf, lettersOf } from "./letters.ts";
import { LinkageError } from "./linkage-error.ts";
import { readOrCreateSecret } from "./secret-file.ts";

/** The key of 32 bytes under which the monitor re-keys identifiers on receipt (local-id.ts), made on first use. */
export async function loadMonitorKey(dataDir: string): Promise<Uint8Array> {
  const path = join(dataDir, "keys", "monitor.key");
  const content = await readOrCreateSecret(path, () => `${lettersOf(randomBytes(32))}\n`);
  const key = bytesOf(content.trim(), 32);
  if (key) return key;
  throw new LinkageError(
    "key-file-unusable",
    `Het sleutelbestand ${path} bevat geen geldige sleutel.`,
    "Zet een goede kopie van het bestand terug. Met een nieuwe sleutel sluiten eerdere leveringen niet meer aan.",
  );
}
