import { Refusal } from "../../refusal.ts";
import { refusalIn, type UploadStatus, unreachable, uploadStatus } from "./answers.ts";
import type { SendRequest } from "./send-files.ts";

type Sent = Pick<SendRequest, "to" | "delivery" | "headers" | "signal">;

/** What came of a delivery that was sent. */
export interface Outcome {
  /** `accepted`, `unchanged`, or `held` until a person has answered its questions. */
  readonly outcome: string;
  readonly deliveryId: number;
}

/** Milliseconds between two questions. */
const PATIENCE = 1000;

async function ask({ to, delivery, headers = {}, signal }: Sent, method: string, path = ""): Promise<Response> {
  const answer = await fetch(`${to}/uploads/${delivery}${path}`, { method, headers, signal: signal ?? null }).catch(
    (error: unknown) => {
      throw signal?.aborted ? error : unreachable();
    },
  );
  if (!answer.ok) throw refusalIn(answer.status, await answer.text());
  return answer;
}

/** How a delivery on its way stands. Throws a `Refusal` with code `NOT_FOUND` when the monitor has none of this name. */
export async function statusOf(sent: Sent): Promise<UploadStatus> {
  const read = uploadStatus.safeParse(await (await ask(sent, "GET")).json());
  if (!read.success) throw refusalIn(200, "");
  return read.data;
}

const pause = (signal: AbortSignal | undefined) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, PATIENCE);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

/** Has the monitor receive a delivery whose files are all there, and waits for what came of it. */
export async function awaitOutcome(sent: Sent): Promise<Outcome> {
  await (await ask(sent, "POST", "/receive")).text();
  for (;;) {
    const { state, outcome, deliveryId, problem } = await statusOf(sent);
    if (state === "done" && outcome !== undefined && deliveryId !== undefined) return { outcome, deliveryId };
    // back to `uploading`: receiving broke off, and can be asked again
    if (state !== "receiving") {
      const { code, message, remedy } = problem ?? refusalIn(200, "");
      throw new Refusal(code, message, remedy ?? "Probeer het opnieuw.");
    }
    await pause(sent.signal);
  }
}

/** Has the monitor forget a delivery that is not finished; one that it does not have is forgotten already. */
export async function forget(sent: Sent): Promise<void> {
  await ask(sent, "DELETE").catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.code !== "NOT_FOUND") throw error;
  });
}
