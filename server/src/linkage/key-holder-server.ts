import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type KeyHolder, type KeyHolderRequest, type KeyHolderResponse, refusal } from "./key-holder.ts";
import { parseJson } from "./parse-json.ts";
import { MOST_ELEMENTS } from "./wire.ts";

export interface KeyHolderServer {
  readonly url: string;
  close(): Promise<void>;
}

/** An element takes 64 letters, two quotes and a comma; the rest of a request is short. */
const MOST_BYTES = MOST_ELEMENTS * 67 + 1000;

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // a body that is too large is read to its end, so that the answer arrives, but not kept
    if (bytes <= MOST_BYTES) chunks.push(chunk);
  }
  return bytes <= MOST_BYTES ? Buffer.concat(chunks).toString("utf8") : undefined;
}

/** A page in a browser can send another site any body except one of this type, unless that site allows it. */
const isJson = ({ headers }: IncomingMessage) => /^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "");

async function answerTo(holder: KeyHolder, request: IncomingMessage): Promise<KeyHolderResponse> {
  const text = await readBody(request);
  if (text === undefined) return refusal("request-too-large");
  if (text !== "" && !isJson(request)) return refusal("malformed-request");
  const path = (request.url ?? "/").split("?")[0]!;
  const question: KeyHolderRequest = {
    method: request.method ?? "GET",
    path,
    body: parseJson(text),
  };
  return holder(question);
}

function send(response: ServerResponse, { status, body }: KeyHolderResponse): void {
  response.writeHead(status, {
    "content-type": "application/json",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(body));
}

/**
 * Serves a key holder over HTTP.
 *
 * @param where `port` 0 takes a free one; `host` is loopback unless told otherwise
 */
export async function serveKeyHolder(
  holder: KeyHolder,
  where: { readonly port: number; readonly host?: string | undefined },
): Promise<KeyHolderServer> {
  const host = where.host ?? "127.0.0.1";
  const server = createServer({ requestTimeout: 30_000, keepAliveTimeout: 65_000 }, (request, response) => {
    answerTo(holder, request).then(
      (answer) => send(response, answer),
      () => response.destroy(), // the connection broke while the question came in
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(where.port, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
