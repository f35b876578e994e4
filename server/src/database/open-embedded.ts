import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "../refusal.ts";
import { claimDataDir, holderOf, ownClaim } from "./claim.ts";
import { connectOwner } from "./connect.ts";
import { embeddedUrl, type RunningServer, startEmbedded } from "./embedded.ts";
import { runningPostmaster } from "./postmaster.ts";
import { stopOnSignal } from "./stop-on-signal.ts";

const PATIENCE = 60_000;

/** Servers that this process started, by data folder. */
const started = new Map<string, RunningServer>();

/**
 * The server of a data folder, when it runs and answers. Who joins holds a shared lock until it leaves, so that a
 * command that started the server waits for it.
 */
async function joinServer(dataDir: string): Promise<RunningServer | null> {
  const running = await runningPostmaster(join(dataDir, "postgres"));
  if (running === null) return null;
  const url = await embeddedUrl(dataDir, running.port);
  const presence = connectOwner(url);
  const stop = () => presence.end({ timeout: 1 });
  try {
    await presence`select pg_advisory_lock_shared(hashtext('monitor presence'))`;
    return { url, stop };
  } catch {
    await stop(); // it is starting or stopping
    return null;
  }
}

/** Stops the server after the last other command that joined it; from then on none can join. */
async function stopWhenAlone(server: RunningServer): Promise<void> {
  const owner = connectOwner(server.url);
  await owner`select pg_advisory_lock(hashtext('monitor presence'))`.catch(() => undefined); // gone by itself
  await server.stop();
  await owner.end({ timeout: 1 });
}

async function startOwn(dataDir: string): Promise<RunningServer> {
  const claim = ownClaim(dataDir);
  const release = claim === null ? await claimDataDir(dataDir, "command") : async () => {};
  try {
    const server = await startEmbedded(dataDir);
    started.set(dataDir, server);
    const forget = stopOnSignal(server.stop);
    const stop = async () => {
      started.delete(dataDir);
      await (claim === null ? stopWhenAlone(server) : server.stop());
      forget();
      await release();
    };
    return { url: server.url, stop };
  } catch (error) {
    await release();
    throw error;
  }
}

/**
 * The embedded server of a data folder: joined when another process of the monitor runs it, else started here. A
 * command that starts it holds the folder until it stops.
 */
export async function openEmbedded(dataDir: string): Promise<RunningServer> {
  const here = started.get(dataDir);
  if (here !== undefined) return { url: here.url, stop: async () => {} };
  for (const until = Date.now() + PATIENCE; Date.now() < until; await wait(100)) {
    const holder = ownClaim(dataDir) === null ? await holderOf(dataDir) : null;
    if (holder === null) {
      const own = await startOwn(dataDir).catch((error: unknown) => {
        // another command was just ahead
        if (error instanceof Refusal && error.code === "data-folder-busy") return null;
        throw error;
      });
      if (own !== null) return own;
      continue;
    }
    const joined = await joinServer(dataDir);
    if (joined !== null) return joined;
  }
  throw new Refusal(
    "database-busy",
    `Een ander proces gebruikt de map ${dataDir}, maar zijn database antwoordt niet.`,
    "Wacht tot de monitor gereed is, of stop hem, en probeer het opnieuw.",
  );
}
