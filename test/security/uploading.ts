import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { makeToken } from "../../server/src/delivery/token/tokens.ts";
import { type DeliveryContent, writeDelivery } from "../delivery/delivery-folder.ts";
import { loadSampleSites } from "../delivery/sample-deliveries.ts";
import { type Api, openApi } from "../kit/api.ts";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";

export type Headers = Readonly<Record<string, string>>;

const TUS = { "tus-resumable": "1.0.0" };
const inBase64 = (text: string) => Buffer.from(text).toString("base64");

/** A monitor that listens, with three sites of two boards, and ways to send it what a browser would, and worse. */
export function uploading() {
  const started = {} as { database: TestDatabase; api: Api; url: string; folder: string };

  beforeAll(async () => {
    started.folder = await mkdtemp(join(tmpdir(), "monitor-uploads-"));
    started.database = await freshDatabase();
    await loadSampleSites(started.database);
    started.api = await openApi(started.database);
    await started.api.app.listen({ port: 0, host: "127.0.0.1" });
    started.url = `http://127.0.0.1:${(started.api.app.server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await started.api.close();
    await started.database.close();
    await rm(started.folder, { recursive: true });
  });

  return {
    started,
    write: (content: DeliveryContent) =>
      writeDelivery(started.folder, { ...content, manifest: { demo: false, ...content.manifest } }),

    /** A data steward of these organisations who is signed in. */
    steward: async (...scope: string[]): Promise<Headers> => ({
      cookie: await started.api.cookieOf("steward", ...scope),
    }),

    async tokenFor(organisation: string): Promise<{ id: number; token: string; headers: Headers }> {
      const { id, token } = await makeToken(started.database, { organisation, holder: "ICT van het bestuur" });
      return { id, token, headers: { authorization: `Bearer ${token}` } };
    },

    announce: (headers: Headers, delivery: string, name: string, length: number | string): Promise<Response> =>
      fetch(`${started.url}/uploads/files`, {
        method: "POST",
        headers: {
          ...TUS,
          ...headers,
          "upload-length": String(length),
          "upload-metadata": `delivery ${inBase64(delivery)},name ${inBase64(name)}`,
        },
      }),

    send: (headers: Headers, address: string, bytes: Uint8Array | string, offset = 0): Promise<Response> =>
      fetch(`${started.url}/uploads/files/${address}`, {
        method: "PATCH",
        headers: {
          ...TUS,
          ...headers,
          "upload-offset": String(offset),
          "content-type": "application/offset+octet-stream",
        },
        body: bytes as BodyInit,
      }),

    /** How many bytes of a file have arrived; null when there is none for this sender. */
    async arrived(headers: Headers, address: string): Promise<number | null> {
      const answer = await fetch(`${started.url}/uploads/files/${address}`, {
        method: "HEAD",
        headers: { ...TUS, ...headers },
      });
      return answer.ok ? Number(answer.headers.get("upload-offset")) : null;
    },

    ask: (headers: Headers, method: string, path: string): Promise<Response> =>
      fetch(`${started.url}/uploads/${path}`, { method, headers }),

    /** Sends one file whole; answers the last answer. */
    async put(headers: Headers, delivery: string, name: string, bytes: Uint8Array | string): Promise<Response> {
      const announced = await this.announce(headers, delivery, name, Buffer.byteLength(bytes));
      return announced.ok ? this.send(headers, `${delivery}.${name}`, bytes) : announced;
    },

    /** Sends the files of a folder, the manifest first; answers the key of the delivery and the last answer. */
    async putFolder(headers: Headers, folder: string, delivery: string = randomUUID()) {
      const manifest = await readFile(join(folder, "manifest.json"), "utf8");
      const { files } = JSON.parse(manifest) as { files: { name: string }[] };
      let answer = await this.put(headers, delivery, "manifest.json", manifest);
      for (const { name } of files) {
        if (!answer.ok) break;
        answer = await this.put(headers, delivery, name, await readFile(join(folder, name)));
      }
      return { delivery, answer };
    },

    /** Waits until the monitor has received a delivery; answers what came of it. */
    async outcome(headers: Headers, delivery: string) {
      for (;;) {
        const status = await (await this.ask(headers, "GET", delivery)).json();
        if (status.state !== "receiving") return status;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}
