import type { FastifyBaseLogger } from "fastify";
import { Refusal } from "../../refusal.ts";
import { type FileUploads, fileUploads } from "./file-uploads.ts";
import { openUploadRecords, type UploadRecord, type UploadRecords } from "./upload-records.ts";
import { foreignUpload, noSuchUpload, type UploadProblem, UploadRefusal } from "./upload-refusal.ts";
import type { Uploader } from "./uploader.ts";

/** What a sender is told of a delivery on its way. */
export interface UploadStatus {
  readonly state: UploadRecord["state"];
  readonly outcome?: string;
  readonly deliveryId?: number;
  readonly problem?: UploadProblem;
}

export interface Uploads {
  readonly files: Pick<FileUploads, "handle">;
  status(sender: Uploader, delivery: string): Promise<UploadStatus>;
  /** Starts receiving in the background; asking again while it runs, or after it is done, changes nothing. */
  receive(sender: Uploader, delivery: string): Promise<UploadStatus>;
  /** Forgets a delivery that is not yet being received. */
  cancel(sender: Uploader, delivery: string): Promise<void>;
  /** Ends when what is being received is received. */
  close(): Promise<void>;
}

export interface UploadsOptions {
  readonly dataDir: string;
  readonly log: Pick<FastifyBaseLogger, "error">;
  /** Receives the delivery of an organisation in a folder; throws a `Refusal` when it is not taken. */
  readonly receive: (
    folder: string,
    sender: { readonly by: string; readonly organisation: string },
  ) => Promise<{ readonly outcome: string; readonly deliveryId: number }>;
}

const HOUR = 60 * 60 * 1000;

const INTERRUPTED: UploadProblem = {
  code: "upload-interrupted",
  message: "Bij het verwerken van de levering ging iets mis bij ons. Er is niets veranderd.",
  remedy: "Probeer het opnieuw; u hoeft de bestanden niet nog eens te versturen.",
};

const statusOf = ({ state, outcome, deliveryId, problem }: UploadRecord): UploadStatus => ({
  state,
  ...(outcome !== undefined && { outcome }),
  ...(deliveryId !== undefined && { deliveryId }),
  ...(problem !== undefined && { problem }),
});

const unfinished = (): UploadRefusal =>
  new UploadRefusal(
    409,
    "upload-unfinished",
    "Nog niet alle bestanden van de levering zijn aangekomen.",
    "Verstuur de levering verder.",
  );

const bare = ({ owner, by, organisation }: UploadRecord) => ({ owner, by, organisation });

/** What was being received when the monitor stopped can be asked again: its files are still there. */
async function afterRestart(records: UploadRecords): Promise<void> {
  for (const { delivery, ...record } of await records.list()) {
    if (record.state === "receiving") await records.write(delivery, { ...bare(record), state: "uploading" });
  }
}

/** Deliveries that come in over HTTP: their files first, then, in the background and one at a time, their rows. */
export async function openUploads({ dataDir, log, receive }: UploadsOptions): Promise<Uploads> {
  const records = await openUploadRecords(dataDir);
  await afterRestart(records);
  await records.sweep();
  const timer = setInterval(() => void records.sweep().catch(() => {}), HOUR);
  timer.unref();
  const files = fileUploads(records);
  let queue: Promise<unknown> = Promise.resolve();

  const ownRecord = async (sender: Uploader, delivery: string): Promise<UploadRecord> => {
    const record = await records.read(delivery);
    if (record === null || record.owner !== sender.key) throw noSuchUpload();
    return record;
  };

  const run = async (delivery: string, record: UploadRecord) => {
    const end = (how: Omit<UploadRecord, keyof ReturnType<typeof bare>>) =>
      records.write(delivery, { ...bare(record), ...how });
    try {
      const { outcome, deliveryId } = await receive(records.filesOf(delivery), {
        by: record.by,
        organisation: record.organisation!,
      });
      await end({ state: "done", outcome, deliveryId });
      await records.removeFiles(delivery);
    } catch (error) {
      if (error instanceof Refusal) {
        const { code, message, remedy } = error;
        await end({ state: "refused", problem: { code, message, remedy } });
        return records.removeFiles(delivery);
      }
      const { name, code } = error as NodeJS.ErrnoException;
      log.error({ error: { name, code } }, "receiving an upload failed");
      await end({ state: "uploading", problem: INTERRUPTED });
    }
  };

  return {
    files,

    status: async (sender, delivery) => statusOf(await ownRecord(sender, delivery)),

    receive: (sender, delivery) =>
      records.alone(async () => {
        const record = await ownRecord(sender, delivery);
        if (record.state !== "uploading") return statusOf(record);
        const { organisation } = record;
        // who may send is asked again: the right may have ended since the manifest came
        if (organisation !== null && !sender.may(organisation)) throw foreignUpload(organisation);
        if (!(await files.complete(delivery))) throw unfinished();
        const receiving: UploadRecord = { ...bare(record), state: "receiving" };
        await records.write(delivery, receiving);
        queue = queue.then(() => run(delivery, receiving)).catch(() => {});
        return statusOf(receiving);
      }),

    cancel: (sender, delivery) =>
      records.alone(async () => {
        const { state } = await ownRecord(sender, delivery);
        if (state === "receiving") {
          throw new UploadRefusal(
            409,
            "upload-receiving",
            "Deze levering wordt al verwerkt en is niet meer af te breken.",
            "Wacht op de uitkomst; daarna kunt u de levering intrekken.",
          );
        }
        await records.remove(delivery);
      }),

    async close() {
      clearInterval(timer);
      await queue;
    },
  };
}
