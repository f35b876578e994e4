import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { request } from "node:https";
import { connect as connectPlain } from "node:net";
import { join } from "node:path";
import { connect } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { sourceOf, TEST_TOKEN, testCitizenNumbers } from "../../server/src/linkage/linkage.fixture.ts";
import { runKeyHolder } from "../../server/src/linkage/run-key-holder.ts";
import { ROOT } from "../kit/imports.ts";
import { selfSignedCertificate } from "./certificate.ts";
import { run } from "./run-process.ts";
import { runningKeyHolder } from "./running-key-holder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const linkage = (file: string) => JSON.stringify(join(ROOT, "server/src/linkage", file));

async function overTls() {
  const certificate = await selfSignedCertificate(await temporaryFolder());
  const { tlsCert, tlsKey } = certificate;
  const [first, second] = [await runningKeyHolder({ tlsCert, tlsKey }), await runningKeyHolder({ tlsCert, tlsKey })];
  return { certificate, first, second };
}

/** A source as a process of its own that links three test numbers, and trusts what it is told to. */
function source(endpoints: readonly object[], trusted: string | null) {
  const script = `
    const { protocolLinker } = await import(${linkage("protocol-linker.ts")});
    const linker = protocolLinker({ keyHolders: ${JSON.stringify(endpoints)}, schoolYear: "2025-2026", waits: [] });
    const answers = await linker.identify(${JSON.stringify(testCitizenNumbers(3))}).catch((error) => error.code);
    console.log(JSON.stringify(answers));`;
  const env = trusted === null ? [] : [`--use-openssl-ca`];
  return run(...env, "--input-type=module", "--eval", script);
}

test("a source links over TLS with key holders whose certificate it trusts", async () => {
  const { certificate, first, second } = await overTls();
  expect(first.url).toMatch(/^https:/);
  process.env.SSL_CERT_FILE = certificate.tlsCert;
  onTestFinished(() => void delete process.env.SSL_CERT_FILE);
  const { said, ended } = source([first.endpoint, second.endpoint], certificate.tlsCert);
  expect(await ended).toBe(0);
  expect(JSON.parse(said.out)).toEqual([1, 2, 3].map(() => ({ id: expect.stringMatching(/^[a-p]{64}$/) })));
});

test("a source refuses a key holder whose certificate it does not trust, and has sent it no token", async () => {
  const { first, second } = await overTls();
  const { said, ended } = source([first.endpoint, second.endpoint], null);
  expect(await ended).toBe(0);
  expect(JSON.parse(said.out)).toBe("key-holder-unreachable");
  expect(await first.log()).toBe("");
});

test("a key holder with TLS speaks no plain HTTP and nothing older than TLS 1.2", async () => {
  const { certificate, first } = await overTls();
  const { hostname, port } = new URL(first.url);
  const plain = connectPlain(Number(port), hostname);
  plain.write("GET /public-key HTTP/1.1\r\nhost: x\r\n\r\n");
  const said: Buffer[] = [];
  plain.on("data", (chunk) => said.push(chunk));
  plain.on("error", () => {});
  await once(plain, "close");
  expect(Buffer.concat(said).toString("latin1")).not.toContain("publicKey");
  const old = connect({
    host: hostname,
    port: Number(port),
    ca: certificate.cert,
    maxVersion: "TLSv1.1",
    minVersion: "TLSv1",
  });
  await expect(once(old, "secureConnect")).rejects.toThrow();
  const asked = request(`${first.url}/public-key`, { ca: certificate.cert }).end();
  const [answer] = await once(asked, "response");
  expect(answer.statusCode).toBe(200);
  answer.resume();
});

test("without TLS a key holder listens on this computer only, unless something else is said to do TLS", async () => {
  const start = async (more: object) =>
    runKeyHolder({
      port: 0,
      threads: 1,
      sources: [sourceOf()],
      keyFile: join(await temporaryFolder(), "k.json"),
      ...more,
    });
  await expect(start({ host: "0.0.0.0" })).rejects.toMatchObject({
    code: "host-without-tls",
    remedy: expect.stringContaining("--behind-proxy"),
  });
  for (const more of [{ host: "127.0.0.1" }, { host: "localhost" }, { host: "0.0.0.0", behindProxy: true }]) {
    const running = await start(more);
    await running.close();
  }
});

test("a certificate without its key, with another key or of no sense is refused with the way to mend it", async () => {
  const folder = await temporaryFolder();
  const [one, other] = [await selfSignedCertificate(folder), await selfSignedCertificate(await temporaryFolder())];
  const nonsense = join(folder, "nonsense.pem");
  await writeFile(nonsense, "geen certificaat");
  for (const tls of [
    { tlsCert: one.tlsCert },
    { tlsKey: one.tlsKey },
    { tlsCert: join(folder, "weg.crt"), tlsKey: one.tlsKey },
    { tlsCert: one.tlsCert, tlsKey: other.tlsKey },
    { tlsCert: nonsense, tlsKey: one.tlsKey },
    { tlsCert: one.tlsCert, tlsKey: nonsense },
  ]) {
    const error = await runningKeyHolder(tls).then(
      () => expect.unreachable("started"),
      (reason: Error & { remedy: string }) => reason,
    );
    expect(error).toMatchObject({ name: "LinkageError", code: "tls-files" });
    expect(`${error.message} ${error.remedy} ${error.stack}`).not.toContain(one.key.split("\n")[1]!);
  }
});

test("the token of a source goes to a key holder elsewhere over TLS only", async () => {
  const words = ["prepare", "edexml", "x.xml", "--organisation", "99001", "--period", "2025-08-01/2026-07-31"];
  const key = "a".repeat(64).replace("a", "b");
  const settings = { KEYHOLDER_1: `http://sleutel.example.nl/#${key}`, KEYHOLDER_1_TOKEN: TEST_TOKEN };
  Object.assign(process.env, settings);
  onTestFinished(() => {
    for (const name of Object.keys(settings)) delete process.env[name];
  });
  const folder = await temporaryFolder();
  const { said, ended } = run(join(ROOT, "server/src/cli.ts"), ...words, "--out", join(folder, "uit"));
  expect(await ended).toBe(1);
  expect(said.error).toContain("Het adres in KEYHOLDER_1 is niet beveiligd");
  expect(said.error).not.toContain(TEST_TOKEN);
});
