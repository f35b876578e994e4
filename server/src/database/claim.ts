import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createConnection, createServer, type Server } from "node:net";
import { join, resolve } from "node:path";
import { Refusal } from "../refusal.ts";
import { requireDataFolder } from "./data-folder.ts";
import { isAlive } from "./postmaster.ts";

/** Who uses a data folder: the monitor itself, or a command that had to start the database. */
export type ClaimedBy = "monitor" | "command";

export interface Holder {
  readonly by: ClaimedBy;
  readonly pid: number;
  /** A port that answers with the token for as long as the process lives. */
  readonly port: number;
  readonly token: string;
}

const fileOf = (dataDir: string): string => join(dataDir, "in-use.json");

/** The claims of this process, by data folder. */
const own = new Map<string, Holder>();

const readHolder = async (path: string): Promise<Holder | null> =>
  readFile(path, "utf8")
    .then(JSON.parse, () => null)
    .catch(() => null);

/** What a port answers; null when nobody listens, "" when somebody does who says nothing. */
const answerOf = (port: number): Promise<string | null> =>
  new Promise((done) => {
    let heard = "";
    const socket = createConnection({ port, host: "127.0.0.1", timeout: 2000 });
    socket.on("data", (bytes) => {
      heard += bytes.toString("utf8").slice(0, 100);
    });
    socket.on("error", () => done(null));
    socket.on("timeout", () => socket.destroy());
    socket.on("close", () => done(heard));
  });

/** A process number alone proves nothing, as numbers are used again; an answer with the right token does. */
async function isHeld({ port, token, pid }: Holder): Promise<boolean> {
  const answer = await answerOf(port);
  if (answer === token) return true;
  return answer === "" && isAlive(pid); // it listens, but is too busy or paused to answer
}

/** The process that uses the data folder now; null when there is none. */
export async function holderOf(dataDir: string): Promise<Holder | null> {
  const holder = await readHolder(fileOf(dataDir));
  return holder !== null && (await isHeld(holder)) ? holder : null;
}

/** The claim of this very process, if it has one. */
export const ownClaim = (dataDir: string): Holder | null => own.get(resolve(dataDir)) ?? null;

const listen = (token: string): Promise<Server> =>
  new Promise((ready, fail) => {
    const server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.end(token);
    });
    server.once("error", fail);
    server.unref().listen(0, "127.0.0.1", () => ready(server));
  });

/** Puts the claim in place when the folder is free; a claim that a dead process left is taken over. */
async function put(dataDir: string, claim: Holder): Promise<Holder | null> {
  const path = fileOf(dataDir);
  const aside = `${path}.${claim.token}`;
  await writeFile(aside, JSON.stringify(claim), { mode: 0o644 });
  try {
    for (;;) {
      const placed = await link(aside, path).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === "EEXIST") return false;
          throw error;
        },
      );
      if (placed) return null;
      const holder = await readHolder(path);
      if (holder !== null && (await isHeld(holder))) return holder;
      // Of several that find the same dead claim one renames it; who renamed a living one by mistake puts it back.
      const dead = `${aside}.dead`;
      if (
        !(await rename(path, dead).then(
          () => true,
          () => false,
        ))
      )
        continue;
      const moved = await readHolder(dead);
      if (moved !== null && moved.token !== holder?.token) await link(dead, path).catch(() => undefined);
      await rm(dead, { force: true });
    }
  } finally {
    await rm(aside, { force: true });
  }
}

function refuse({ by, pid }: Holder, dataDir: string): never {
  if (by === "monitor") {
    throw new Refusal(
      "already-running",
      `De monitor draait al: proces ${pid} gebruikt de map ${dataDir}.`,
      "Gebruik die monitor, stop hem eerst, of kies met DATA_DIR en PORT een andere map en poort.",
    );
  }
  throw new Refusal(
    "data-folder-busy",
    `Een opdracht van de monitor gebruikt de map ${dataDir} nog (proces ${pid}).`,
    "Wacht tot die opdracht klaar is en probeer het opnieuw.",
  );
}

/**
 * Claims a data folder for this process, until it is released or the process ends in whatever way. Throws a `Refusal`
 * in Dutch when another process uses the folder.
 *
 * @returns gives the folder free
 */
export async function claimDataDir(dataDir: string, by: ClaimedBy = "monitor"): Promise<() => Promise<void>> {
  await requireDataFolder(dataDir);
  const token = randomUUID();
  const server = await listen(token);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const claim: Holder = { by, pid: process.pid, port, token };
  const holder = await put(dataDir, claim);
  if (holder !== null) {
    server.close();
    refuse(holder, dataDir);
  }
  own.set(resolve(dataDir), claim);
  return async () => {
    if (own.get(resolve(dataDir)) !== claim) return;
    own.delete(resolve(dataDir));
    await rm(fileOf(dataDir), { force: true });
    server.close();
  };
}
