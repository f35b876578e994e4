import { DetailedError, Upload } from "tus-js-client";
import type { Refusal } from "../../refusal.ts";
import { refusalIn, unreachable } from "./answers.ts";

/** A file of a prepared delivery; what holds its bytes depends on where this runs. */
export interface FileToSend {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly content: Upload["file"];
}

export interface SendRequest {
  /** Origin of the monitor, such as `https://monitor.example.nl`. */
  readonly to: string;
  /** A uuid: sending again under the same one goes on where it stopped. */
  readonly delivery: string;
  /** The manifest first: the monitor takes no other file before it. */
  readonly files: readonly FileToSend[];
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Whether some of it may have arrived before; the monitor is asked how much then. */
  readonly resume: boolean;
  readonly onProgress?: ((sent: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const FILES = "/uploads/files";
/** Milliseconds between tries when the connection is lost. */
const PATIENCE = [500, 2000, 5000];

function reasonOf(error: Error): Refusal {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  return answer === null ? unreachable() : refusalIn(answer.getStatus(), answer.getBody());
}

function sendFile(
  { to, delivery, headers = {}, resume, signal }: SendRequest,
  { name, size, content }: FileToSend,
  onBytes: (bytes: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(content, {
      endpoint: `${to}${FILES}`,
      uploadUrl: resume ? `${to}${FILES}/${delivery}.${name}` : null,
      uploadSize: size,
      metadata: { delivery, name },
      headers: { ...headers },
      retryDelays: PATIENCE,
      storeFingerprintForResuming: false,
      onProgress: (bytes) => onBytes(bytes),
      onError: (error) => reject(reasonOf(error)),
      onSuccess: () => resolve(),
    });
    const stop = () => void upload.abort().finally(() => reject(signal?.reason));
    if (signal?.aborted) return reject(signal.reason);
    signal?.addEventListener("abort", stop, { once: true });
    upload.start();
  });
}

/**
 * Sends the files of a delivery, one after the other, each from where an earlier try stopped. Needs no Node, so that the
 * page can send too.
 *
 * @throws Refusal in Dutch; with code `monitor-unreachable` when trying again later goes on where it stopped
 */
export async function sendFiles(request: SendRequest): Promise<void> {
  const total = request.files.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const file of request.files) {
    await sendFile(request, file, (bytes) => request.onProgress?.(before + bytes, total));
    before += file.size;
    request.onProgress?.(before, total);
  }
}
