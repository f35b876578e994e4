import { createHmac, type KeyObject } from "node:crypto";

const VARIANTS = "89ab";

/** Version 8 (own definition) and the standard variant, RFC 9562 section 5.8, of 32 hexadecimal digits or more. */
function uuidOf(hex: string): string {
  const variant = VARIANTS[Number.parseInt(hex[16]!, 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * The monitor's own identifier of a person: HMAC-SHA256 of the delivered identifier under the monitor's key, as a uuid.
 * The delivered identifier is dropped after this, so that the database cannot be joined to a copy of a delivery.
 *
 * @param monitorKey 32 bytes, see monitor-key.ts; for many identifiers as a key object, which is four times as fast
 */
export function localIdOf(monitorKey: Uint8Array | KeyObject, id: string): string {
  // as hexadecimal digits: making a buffer of each would take as long as the digest itself
  const hmac = (message: string | Buffer) => createHmac("sha256", monitorKey).update(message).digest("hex");
  let digest = hmac(id);
  let uuid = uuidOf(digest);
  // no nine digits in a row, so that a search of the database for citizen numbers has no false alarms
  while (/\d{9}/.test(uuid)) {
    digest = hmac(Buffer.from(uuid.replaceAll("-", "") + digest.slice(32), "hex"));
    uuid = uuidOf(digest);
  }
  return uuid;
}
