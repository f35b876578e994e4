import { LAYOUTS, MANIFEST_FILE, type Manifest, manifestSchema } from "@monitor/schema/delivery";
import { UploadRefusal } from "./upload-refusal.ts";

const MIB = 2 ** 20;

/** Bytes of a manifest, of one coded file, and of the coded files of a delivery together. */
export const MOST_BYTES = { manifest: MIB / 16, file: 1024 * MIB, delivery: 2048 * MIB } as const;

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const DELIVERY = new RegExp(`^${UUID}$`);
const NAMES: ReadonlySet<string> = new Set([
  MANIFEST_FILE,
  ...Object.values(LAYOUTS).flatMap((layouts) => layouts.map(({ name }) => name)),
]);

/** The name that a client gave a delivery while it is on its way: a uuid in lower case. */
export const isDeliveryKey = (text: unknown): text is string => typeof text === "string" && DELIVERY.test(text);

/** A file of a delivery on its way. */
export interface UploadedFile {
  readonly delivery: string;
  readonly name: string;
}

/** The last part of the address of a file. Nothing but a uuid and a known file name: no path can be made of it. */
export const addressOf = ({ delivery, name }: UploadedFile): string => `${delivery}.${name}`;

/** The file that an address speaks of; null when it is no address of ours. */
export function fileAt(address: string): UploadedFile | null {
  const delivery = address.slice(0, 36);
  const name = address.slice(37);
  return isDeliveryKey(delivery) && address[36] === "." && NAMES.has(name) ? { delivery, name } : null;
}

const onlyCoded = (name: string): UploadRefusal =>
  new UploadRefusal(
    400,
    "upload-name",
    `Het bestand ${name} hoort niet in een levering. Alleen voorbereide bestanden mogen worden verstuurd.`,
    "Bereid uw bestanden eerst voor op deze pagina of met 'pnpm monitor prepare'. Verstuur nooit het bronbestand zelf.",
  );

/** The file that a client announces. Throws when it is none of a prepared delivery. */
export function announcedFile(announced: Readonly<Record<string, string | null>>): UploadedFile {
  const { delivery, name } = announced;
  if (!isDeliveryKey(delivery)) {
    throw new UploadRefusal(400, "upload-form", "De levering heeft geen geldig kenmerk.", "Laad de pagina opnieuw.");
  }
  // a name that is not ours is not repeated: it may be that of a pupil's file
  if (typeof name !== "string" || !NAMES.has(name)) throw onlyCoded("dat u verstuurt");
  return { delivery, name };
}

const broken = (fields: string): UploadRefusal =>
  new UploadRefusal(
    400,
    "delivery-manifest",
    `Het bestand ${MANIFEST_FILE} is niet dat van een voorbereide levering: ${fields}.`,
    "Bereid de levering opnieuw voor op deze pagina of met 'pnpm monitor prepare'.",
  );

/** The manifest that was sent. Throws when it is none, or names more than may be sent. */
export function admittedManifest(text: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw broken("het is geen JSON");
  }
  const read = manifestSchema.safeParse(json);
  if (!read.success) {
    const fields = new Set(read.error.issues.map(({ path }) => path.join(".") || "het geheel"));
    throw broken([...fields].slice(0, 5).join(", "));
  }
  const { kind, files } = read.data;
  const stranger = files.find(({ name }) => LAYOUTS[kind].every((layout) => layout.name !== name));
  if (stranger !== undefined) throw onlyCoded(stranger.name);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > MOST_BYTES.delivery || files.some(({ bytes }) => bytes > MOST_BYTES.file)) throw tooLarge();
  return read.data;
}

export const tooLarge = (): UploadRefusal =>
  new UploadRefusal(
    413,
    "upload-size",
    "De levering is te groot om zo te versturen.",
    "Maak leveringen over een kortere periode, of laat de beheerder de map inlezen met 'pnpm monitor deliver'.",
  );

/** Throws when a coded file is not in the manifest that went before it, or has another size than it says. */
export function requireAnnounced(manifest: Manifest, name: string, bytes: number): void {
  const listed = manifest.files.find((file) => file.name === name);
  if (listed === undefined) throw onlyCoded(name);
  if (listed.bytes === bytes) return;
  throw new UploadRefusal(
    400,
    "upload-size",
    `Het bestand ${name} heeft een andere grootte dan het manifest zegt.`,
    "Bereid de levering opnieuw voor en verander de bestanden daarna niet meer.",
  );
}

/** Throws when a file does not begin as the coded file of its name: nothing else may stay here. */
export function requireCodedHeader({ kind }: Pick<Manifest, "kind">, name: string, firstLine: string): void {
  const layout = LAYOUTS[kind].find((one) => one.name === name);
  if (layout?.columns.map((column) => column.name).join(";") !== firstLine) throw onlyCoded(name);
}
