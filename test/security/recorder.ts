import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Recorder {
  readonly url: string;
  /** Every byte that passed so far, both ways, as text. */
  transcript(): string;
  close(): Promise<void>;
}

/** A plain tunnel on loopback that writes down every byte to and from the server at `target`. */
export async function startRecorder(target: string): Promise<Recorder> {
  const { hostname, port } = new URL(target);
  const bytes: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((inward) => {
    const outward = connect(Number(port), hostname);
    for (const [from, to] of [
      [inward, outward],
      [outward, inward],
    ] as const) {
      sockets.add(from);
      from.on("data", (chunk) => bytes.push(chunk));
      from.on("error", () => to.destroy());
      from.on("close", () => sockets.delete(from));
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    transcript: () => Buffer.concat(bytes).toString("latin1"),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
