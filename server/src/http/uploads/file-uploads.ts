import { open, readFile, statfs } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { MANIFEST_FILE, type Manifest } from "@monitor/schema/delivery";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import {
  addressOf,
  admittedManifest,
  announcedFile,
  fileAt,
  MOST_BYTES,
  requireAnnounced,
  requireCodedHeader,
  tooLarge,
  type UploadedFile,
} from "./admitted-files.ts";
import type { UploadRecords } from "./upload-records.ts";
import { diskFull, foreignUpload, noSuchUpload, UploadRefusal, uploadFailure } from "./upload-refusal.ts";
import type { Uploader } from "./uploader.ts";

export const FILES_PATH = "/uploads/files";

/** Deliveries that one sender, or one organisation, may have on their way at once. */
const MOST_OPEN = 5;
const SPARE_BYTES = 2 ** 30;
const MOST_HEADER = 4096;

type Request = { readonly runtime?: { readonly node?: { readonly req?: unknown } | undefined } | undefined };

const idOf = ({ delivery, name }: UploadedFile): string => `${delivery}/files/${name}`;

function fileOf(id: string): UploadedFile {
  const [delivery, , name] = id.split("/");
  return { delivery: delivery!, name: name! };
}

async function firstLine(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_HEADER), 0, MOST_HEADER, 0);
    return buffer.toString("utf8", 0, bytesRead).split("\n")[0]!;
  } finally {
    await file.close();
  }
}

/**
 * Takes the files of deliveries in by tus 1.0, one upload for each file, the manifest first: it says whose delivery it
 * is, and which files of what size belong to it. Anything else is refused before it is kept.
 */
export function fileUploads(records: UploadRecords) {
  const senders = new WeakMap<object, Uploader>();
  const senderOf = ({ runtime }: Request): Uploader => senders.get(runtime?.node?.req as object)!;

  const manifestOf = async (delivery: string): Promise<Manifest> => {
    const record = await records.read(delivery);
    const text = await readFile(join(records.filesOf(delivery), MANIFEST_FILE), "utf8").catch(() => null);
    if (record?.organisation == null || text === null) {
      throw new UploadRefusal(
        409,
        "upload-order",
        "Het manifest van de levering is er nog niet.",
        `Verstuur ${MANIFEST_FILE} eerst.`,
      );
    }
    return admittedManifest(text);
  };

  const requireRoom = async (sender: Uploader, delivery: string, organisation: string | null) => {
    const open = (await records.list()).filter((one) => one.state === "uploading" && one.delivery !== delivery);
    const of = open.filter(({ owner }) => owner === sender.key).length;
    const about = open.filter((one) => organisation !== null && one.organisation === organisation).length;
    if (Math.max(of, about) < MOST_OPEN) return;
    throw new UploadRefusal(
      429,
      "upload-many",
      "Er zijn al te veel leveringen tegelijk onderweg.",
      "Maak een van de andere af of breek haar af. Wat niet binnen een dag af is, wordt opgeruimd.",
    );
  };

  const requireDisk = async (bytes: number) => {
    const { bavail, bsize } = await statfs(records.root);
    if (bavail * bsize > bytes + SPARE_BYTES) return;
    throw diskFull();
  };

  /** A manifest opens a delivery, anew when the one before it was finished. */
  const open = async (sender: Uploader, delivery: string, bytes: number) => {
    if (bytes > MOST_BYTES.manifest) throw tooLarge();
    const known = await records.read(delivery);
    if (known !== null && known.owner !== sender.key) throw noSuchUpload();
    if (known?.state === "receiving") {
      throw new UploadRefusal(409, "upload-receiving", "Deze levering wordt al verwerkt.", "Wacht op de uitkomst.");
    }
    await requireRoom(sender, delivery, null);
    await records.removeFiles(delivery);
    await records.write(delivery, { owner: sender.key, by: sender.name, organisation: null, state: "uploading" });
  };

  const takeManifest = async (sender: Uploader, delivery: string) => {
    const text = await readFile(join(records.filesOf(delivery), MANIFEST_FILE), "utf8");
    const { organisation, files } = admittedManifest(text);
    if (!sender.may(organisation)) throw foreignUpload(organisation);
    await requireRoom(sender, delivery, organisation);
    await requireDisk(files.reduce((total, { bytes }) => total + bytes, 0));
    const record = await records.read(delivery);
    // it was broken off meanwhile
    if (record === null) throw noSuchUpload();
    await records.write(delivery, { ...record, organisation });
  };

  const server = new Server({
    path: FILES_PATH,
    datastore: new FileStore({ directory: records.root }),
    relativeLocation: true,
    allowedOrigins: [],
    maxSize: MOST_BYTES.file,
    namingFunction: (_, announced) => idOf(announcedFile(announced ?? {})),
    generateUrl: (_, { id }) => `${FILES_PATH}/${addressOf(fileOf(id))}`,
    getFileIdFromRequest: (_, last) => {
      const file = fileAt(last ?? "");
      return file === null ? undefined : idOf(file);
    },
    onResponseError: (_, error) => uploadFailure(error),
    async onIncomingRequest(request, id) {
      const { delivery, name } = fileOf(id);
      const record = await records.read(delivery);
      if (record === null && request.method === "POST" && name === MANIFEST_FILE) return;
      if (record === null || record.owner !== senderOf(request).key) throw noSuchUpload();
      // only a manifest begins anew: what is being received is no longer written to
      if (record.state !== "uploading" && (request.method !== "POST" || name !== MANIFEST_FILE)) throw noSuchUpload();
    },
    async onUploadCreate(request, { id, size }) {
      const { delivery, name } = fileOf(id);
      if (size === undefined) throw new UploadRefusal(400, "upload-form", "De grootte ontbreekt.", "Noem de grootte.");
      if (name === MANIFEST_FILE) await records.alone(() => open(senderOf(request), delivery, size));
      else {
        requireAnnounced(await manifestOf(delivery), name, size);
        // what others have sent since the manifest came has taken room too
        await requireDisk(size);
      }
      return {};
    },
    async onUploadFinish(request, { id }) {
      const { delivery, name } = fileOf(id);
      try {
        if (name === MANIFEST_FILE) await records.alone(() => takeManifest(senderOf(request), delivery));
        else {
          const path = join(records.filesOf(delivery), name);
          requireCodedHeader(await manifestOf(delivery), name, await firstLine(path));
        }
      } catch (error) {
        // what may not be here does not stay
        await records.remove(delivery);
        throw error;
      }
      return {};
    },
  });

  return {
    /** Answers one request of a sender whose right to send has been established. */
    handle(sender: Uploader, request: IncomingMessage, response: Parameters<Server["handle"]>[1]): Promise<void> {
      senders.set(request, sender);
      return server.handle(request, response);
    },

    /** Whether each file that the manifest names has arrived whole. */
    async complete(delivery: string): Promise<boolean> {
      const { files } = await manifestOf(delivery);
      const sizes = await Promise.all(
        files.map(({ name }) =>
          server.datastore.getUpload(idOf({ delivery, name })).then(
            ({ offset, size }) => offset === size,
            () => false,
          ),
        ),
      );
      return sizes.every((whole) => whole);
    },
  };
}

export type FileUploads = ReturnType<typeof fileUploads>;
