import { once } from "node:events";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { MOST_ELEMENTS } from "../../server/src/linkage/wire.ts";
import { blindedElements, question, runningKeyHolder } from "./running-key-holder.ts";

/** Short times, so that a test need not wait for the real ones. */
const limits = { headersTime: 200, questionTime: 400, idleTime: 600, checkEvery: 50, connections: 4 };

function open(url: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  socket.resume();
  onTestFinished(() => void socket.destroy());
  return { socket, closed: once(socket, "close") };
}

const answers = async (url: string) => (await fetch(`${url}/public-key`)).status;

test("a client that sends its headers or its body drop by drop, or nothing at all, is cut off", async () => {
  const { url } = await runningKeyHolder({ limits });
  const silent = open(url);
  const slowHeaders = open(url);
  slowHeaders.socket.write("GET /public-key HTTP/1.1\r\nx-a: ");
  const slowBody = open(url);
  const { headers } = question([]);
  const head = Object.entries({ ...headers, host: "x", "content-length": "1000" });
  slowBody.socket.write(
    `POST /evaluate HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n{`,
  );
  const drops = setInterval(() => {
    slowHeaders.socket.write("a");
    slowBody.socket.write(" ");
  }, 50);
  onTestFinished(() => clearInterval(drops));
  await Promise.all([silent.closed, slowHeaders.closed, slowBody.closed]);
  expect(await answers(url)).toBe(200);
});

test("more connections than the limit are turned away, and those that were there go on", async () => {
  const { url } = await runningKeyHolder({ limits: { connections: 4 } });
  const held = Array.from({ length: 4 }, () => open(url));
  await Promise.all(held.map(({ socket }) => once(socket, "connect")));
  const turnedAway = open(url);
  await turnedAway.closed;
  held[0]!.socket.write("GET /public-key HTTP/1.1\r\nhost: x\r\n\r\n");
  const [chunk] = (await once(held[0]!.socket, "data")) as [Buffer];
  expect(chunk.toString()).toMatch(/^HTTP\/1\.1 200 /);
});

test("a body that is far too large is not read to its end, and headers that are too large are refused", async () => {
  const { url } = await runningKeyHolder();
  const big = question([]);
  const asked = fetch(`${url}/evaluate`, { ...big, body: "x".repeat(20_000_000) }).then(
    ({ status }) => status,
    () => "cut off",
  );
  expect([413, "cut off"]).toContain(await asked);
  const headers = await fetch(`${url}/public-key`, { headers: { "x-large": "a".repeat(10_000) } });
  expect(headers.status).toBe(431);
  expect(await answers(url)).toBe(200);
});

test("an unknown client is refused before its question is read", async () => {
  const { url } = await runningKeyHolder();
  const { socket } = open(url);
  socket.write("POST /evaluate HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 60000\r\n\r\n");
  const [chunk] = (await once(socket, "data")) as [Buffer];
  expect(chunk.toString()).toMatch(/^HTTP\/1\.1 401 /);
});

test("a key holder answers others while it works on a large batch", async () => {
  const { url } = await runningKeyHolder();
  const elements = blindedElements(MOST_ELEMENTS);
  let done = false;
  const large = fetch(`${url}/evaluate`, question(elements)).then((answer) => {
    done = true;
    return answer.status;
  });
  let meanwhile = 0;
  while (!done && meanwhile < 5) if ((await answers(url)) === 200) meanwhile++;
  expect(meanwhile).toBe(5);
  expect(await large).toBe(200);
});

test("a page may ask when its origin is allowed to the letter, and no other page", async () => {
  const { url } = await runningKeyHolder({ allowOrigins: ["https://monitor.example.nl"] });
  const ask = (origin: string, method: string) => {
    const asked = question(blindedElements(1));
    const preflight = { method, headers: { origin, "access-control-request-method": "POST" } };
    return fetch(
      `${url}/evaluate`,
      method === "OPTIONS" ? preflight : { ...asked, headers: { ...asked.headers, origin } },
    );
  };
  const allowed = (answer: Response) => answer.headers.get("access-control-allow-origin");
  const preflight = await ask("https://monitor.example.nl", "OPTIONS");
  expect([preflight.status, allowed(preflight)]).toEqual([204, "https://monitor.example.nl"]);
  expect(preflight.headers.get("access-control-allow-headers")).toBe("authorization, content-type");
  expect(allowed(await ask("https://monitor.example.nl", "POST"))).toBe("https://monitor.example.nl");
  for (const other of [
    "https://monitor.example.nl.kwaad.example",
    "http://monitor.example.nl",
    "https://monitor.example.nl:8443",
    "https://Monitor.example.nl",
    "null",
    "*",
  ])
    for (const method of ["OPTIONS", "POST"]) expect(allowed(await ask(other, method)), other).toBeNull();
});
