import {
  createServer as createPlainServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { type KeyHolder, type KeyHolderResponse, refusal } from "./key-holder.ts";
import { parseJson } from "./parse-json.ts";
import { EVALUATE_PATH, MOST_ELEMENTS } from "./wire.ts";

export interface KeyHolderServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface Where {
  /** 0 takes a free one. */
  readonly port: number;
  /** Loopback unless told otherwise. */
  readonly host?: string | undefined;
  /** Certificate chain and private key in PEM; without them plain HTTP. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  /** Pages that may ask from a browser, each as `https://monitor.example.nl`. */
  readonly allowOrigins?: readonly string[] | undefined;
  readonly limits?: Partial<typeof LIMITS> | undefined;
}

/** What one address may take of this server; a slow or silent client is cut off. */
const LIMITS = {
  connections: 256,
  headerBytes: 8192,
  /** Milliseconds for the headers, for the whole question, and between questions. */
  headersTime: 10_000,
  questionTime: 30_000,
  idleTime: 65_000,
  checkEvery: 1000,
};

/** An element takes 64 letters, two quotes and a comma; the rest of a request is short. */
const MOST_BYTES = MOST_ELEMENTS * 67 + 1000;
/** Above this a body is not even read to its end. */
const MOST_READ = 4 * MOST_BYTES;

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_READ) return undefined;
    // a body that is somewhat too large is read to its end, so that the answer arrives, but not kept
    if (bytes <= MOST_BYTES) chunks.push(chunk);
  }
  return bytes <= MOST_BYTES ? Buffer.concat(chunks).toString("utf8") : undefined;
}

/** A page in a browser can send another site any body except one of this type, unless that site allows it. */
const isJson = ({ headers }: IncomingMessage) => /^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "");

const tokenOf = ({ headers }: IncomingMessage) => /^Bearer ([a-p]{1,200})$/.exec(headers.authorization ?? "")?.[1];

async function answerTo(holder: KeyHolder, request: IncomingMessage): Promise<KeyHolderResponse> {
  const [method, path] = [request.method ?? "GET", (request.url ?? "/").split("?")[0]!];
  const source = await holder.sourceOf(tokenOf(request));
  // before the body is read: who is not known costs next to nothing
  if (path === EVALUATE_PATH && source === undefined) return refusal("not-authenticated");
  const text = await readBody(request);
  if (text === undefined) return refusal("request-too-large");
  if (text !== "" && !isJson(request)) return refusal("malformed-request");
  return holder.answer({ method, path, body: parseJson(text) }, source);
}

/** What a browser must hear to let a page ask, when the page is one of those that may. There are no cookies. */
function allowance(request: IncomingMessage, allowOrigins: readonly string[]): Record<string, string> {
  const { origin } = request.headers;
  if (origin === undefined || !allowOrigins.includes(origin)) return allowOrigins.length > 0 ? { vary: "origin" } : {};
  return {
    vary: "origin",
    "access-control-allow-origin": origin,
    ...(request.method === "OPTIONS" && {
      "access-control-allow-methods": "GET, POST",
      "access-control-allow-headers": "authorization, content-type",
      "access-control-max-age": "600",
    }),
  };
}

function send(response: ServerResponse, { status, body }: KeyHolderResponse, headers: Record<string, string>): void {
  const whole = response.req.complete;
  response.writeHead(status, {
    ...headers,
    "content-type": "application/json",
    "cache-control": "no-store",
    // what is still coming of a question that was refused is not worth reading
    ...(!whole && { connection: "close" }),
  });
  response.end(JSON.stringify(body), () => whole || response.req.destroy());
}

function listenerOf(holder: KeyHolder, allowOrigins: readonly string[]): RequestListener {
  return (request, response) => {
    request.on("error", () => {});
    const headers = allowance(request, allowOrigins);
    if (request.method === "OPTIONS") return void response.writeHead(204, headers).end();
    answerTo(holder, request).then(
      (answer) => send(response, answer, headers),
      // the connection broke while the question came in, or the count could not be written: say no more than that
      () => (request.destroyed && !request.complete ? response.destroy() : send(response, refusal("broken"), headers)),
    );
  };
}

/** Serves a key holder over HTTPS, or over HTTP on this machine and behind a proxy. */
export async function serveKeyHolder(holder: KeyHolder, where: Where): Promise<KeyHolderServer> {
  const { host = "127.0.0.1", tls, allowOrigins = [] } = where;
  const limits = { ...LIMITS, ...where.limits };
  const options = {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersTime,
    requestTimeout: limits.questionTime,
    keepAliveTimeout: limits.idleTime,
    connectionsCheckingInterval: limits.checkEvery,
  };
  const listener = listenerOf(holder, allowOrigins);
  const server = tls
    ? createTlsServer({ ...options, ...tls, minVersion: "TLSv1.2", handshakeTimeout: limits.headersTime }, listener)
    : createPlainServer(options, listener);
  server.maxConnections = limits.connections;
  // a connection that never begins a question
  server.setTimeout(limits.idleTime, (socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(where.port, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? "https" : "http"}://${host.includes(":") ? `[${host}]` : host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
