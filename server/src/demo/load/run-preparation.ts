import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Refusal } from "../../refusal.ts";
import type { PreparationNews, PreparationOrder, Received } from "./messages.ts";

const ENTRY = fileURLToPath(new URL("./prepare-process.ts", import.meta.url));

const stopped = (reason: string, remedy: string) =>
  new Refusal("demo-stopped", `De voorbeelddata kon niet worden gemaakt. ${reason}`, remedy);

export interface Preparation {
  /** Ends when all is prepared; throws a `Refusal` when the process failed. */
  readonly news: AsyncIterable<PreparationNews>;
  /** Tells that a folder has been received, so that another may be prepared. */
  received(key: string): void;
  stop(): void;
}

/** Runs the preparation of the demo in a process of its own. */
export function runPreparation(order: PreparationOrder): Preparation {
  // without the monitor's own flags and settings: it gets no address of the database
  const { PATH, SystemRoot, TMPDIR } = process.env;
  const env = { ...(PATH && { PATH }), ...(SystemRoot && { SystemRoot }), ...(TMPDIR && { TMPDIR }) };
  const child = fork(ENTRY, [], { execArgv: [], env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const arrived: PreparationNews[] = [];
  let wake = () => {};
  const add = (news: PreparationNews) => {
    arrived.push(news);
    wake();
  };
  child.on("message", (news: PreparationNews) => add(news));
  child.once("error", () =>
    add({ failed: "Het proces kon niet worden gestart.", remedy: "Start de monitor opnieuw." }),
  );
  child.once("exit", () => add({ failed: "Het proces stopte te vroeg.", remedy: "Start de monitor opnieuw." }));
  child.send(order);

  async function* news(): AsyncGenerator<PreparationNews> {
    while (true) {
      for (let next = arrived.shift(); next !== undefined; next = arrived.shift()) {
        if ("finished" in next) return;
        if ("failed" in next) throw stopped(next.failed, next.remedy);
        yield next;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  return {
    news: news(),
    received: (key) => {
      // a process that just ended has its own news; that it can no longer be told anything is none
      if (child.connected) child.send({ received: key } satisfies Received, () => {});
    },
    stop: () => void child.kill(),
  };
}
