import { randomUUID } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { revokeToken } from "../../server/src/delivery/token/tokens.ts";
import { fixture } from "../delivery/preparing.ts";
import { enrolment, enrolments } from "../delivery/sample-deliveries.ts";
import { uploading } from "./uploading.ts";

const monitor = uploading();
const { started } = monitor;

const delivery = (pupil: string, organisation = "99001") =>
  monitor.write(
    enrolments([enrolment(pupil)], {
      organisation,
      manifest: { period: { from: "2025-08-01", to: "2026-07-31" } },
    }),
  );

const left = async () => (await readdir(join(started.api.dataDir, "uploads"))).length;
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

describe("who may send", () => {
  test("a data steward sends a delivery of the own board, and it is received under the own name", async () => {
    const headers = await monitor.steward("99001");
    const { delivery: key, answer } = await monitor.putFolder(headers, await delivery("p1"));
    expect(answer.status).toBe(204);
    expect((await monitor.ask(headers, "POST", `${key}/receive`)).status).toBe(202);
    const { state, outcome, deliveryId } = await monitor.outcome(headers, key);
    expect([state, outcome]).toEqual(["done", "accepted"]);
    const [row] = await started.database
      .owner`select received_by as by from delivery.delivery where id = ${deliveryId}`;
    expect(row!.by).toBe("steward");
  });

  test("the holder of a token sends for its organisation, and is named as the administrator wrote it down", async () => {
    const { headers } = await monitor.tokenFor("99001");
    const { delivery: key } = await monitor.putFolder(headers, await delivery("p2"));
    await monitor.ask(headers, "POST", `${key}/receive`);
    const { deliveryId } = await monitor.outcome(headers, key);
    const [row] = await started.database
      .owner`select received_by as by from delivery.delivery where id = ${deliveryId}`;
    expect(row!.by).toBe("ICT van het bestuur");
  });

  test("who is not signed in sends nothing", async () => {
    for (const headers of [{}, { authorization: "Bearer onbekend-onbekend-onbekend" }, { authorization: "Basic x" }]) {
      expect((await monitor.announce(headers, randomUUID(), "manifest.json", 10)).status).toBe(401);
    }
  });

  test.each(["school", "municipality", "connector", "alliance", "provider"] as const)(
    "a %s has nothing to send",
    async (role) => {
      const headers = { cookie: await started.api.cookieOf(role, "99001") };
      expect((await monitor.announce(headers, randomUUID(), "manifest.json", 10)).status).toBe(401);
    },
  );

  test("a token that was revoked is worth nothing any more, also halfway", async () => {
    const { id, headers } = await monitor.tokenFor("99001");
    const key = randomUUID();
    expect((await monitor.announce(headers, key, "manifest.json", 10)).status).toBe(201);
    await revokeToken(started.database, id);
    expect((await monitor.send(headers, `${key}.manifest.json`, "{")).status).toBe(401);
    expect((await monitor.ask(headers, "GET", key)).status).toBe(401);
  });

  test("of a token the monitor keeps nothing that could be used", async () => {
    const { token } = await monitor.tokenFor("99001");
    const rows = await started.database.owner`select t::text from delivery.token t`;
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
  });

  test.each([["99002"], []])(
    "a delivery of a foreign organisation is refused as soon as its manifest is there",
    async (...scope) => {
      const before = await left();
      const { answer } = await monitor.putFolder(await monitor.steward(...scope), await delivery("p3"));
      expect([answer.status, await codeOf(answer)]).toEqual([403, "upload-foreign"]);
      expect(await left()).toBe(before);
    },
  );

  test("another's delivery on its way can be neither seen, changed, received nor broken off", async () => {
    const [own, other] = [await monitor.steward("99001"), (await monitor.tokenFor("99001")).headers];
    const { delivery: key } = await monitor.putFolder(own, await delivery("p4"));
    expect(await monitor.arrived(other, `${key}.manifest.json`)).toBeNull();
    expect((await monitor.send(other, `${key}.enrolments.csv`, "x", 3)).status).toBe(404);
    expect((await monitor.announce(other, key, "manifest.json", 10)).status).toBe(404);
    for (const [method, path] of [
      ["GET", key],
      ["POST", `${key}/receive`],
      ["DELETE", key],
    ] as const) {
      expect((await monitor.ask(other, method, path)).status).toBe(404);
    }
    expect((await monitor.ask(own, "GET", key)).status).toBe(200);
    expect((await monitor.ask(own, "DELETE", key)).status).toBe(204);
    expect((await monitor.ask(own, "GET", key)).status).toBe(404);
  });
});

describe("what may be sent", () => {
  test("a file of a pupil register is refused by its name, which is not repeated", async () => {
    const headers = await monitor.steward("99001");
    for (const name of ["leerlingen-jan-jansen.xml", "verslag.csv", "../manifest.json", "manifest.json/../x", ""]) {
      const answer = await monitor.announce(headers, randomUUID(), name, 10);
      expect(answer.status).toBe(400);
      expect(await answer.text()).not.toContain("jansen");
    }
  });

  test("a pupil register under the name of a manifest is refused and does not stay", async () => {
    const [headers, before] = [await monitor.steward("99001"), await left()];
    const answer = await monitor.put(headers, randomUUID(), "manifest.json", await readFile(fixture("edexml-12.xml")));
    expect([answer.status, await codeOf(answer)]).toEqual([400, "delivery-manifest"]);
    expect(await left()).toBe(before);
  });

  test("a pupil register under the name of a coded file is refused and does not stay", async () => {
    const [headers, before] = [await monitor.steward("99001"), await left()];
    const raw = await readFile(fixture("edexml-12.xml"));
    const folder = await delivery("p5");
    const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
    for (const file of manifest.files) if (file.name === "enrolments.csv") file.bytes = raw.length;
    const key = randomUUID();
    expect((await monitor.put(headers, key, "manifest.json", JSON.stringify(manifest))).status).toBe(204);
    const answer = await monitor.put(headers, key, "enrolments.csv", raw);
    expect([answer.status, await codeOf(answer)]).toEqual([400, "upload-name"]);
    expect(await left()).toBe(before);
  });

  test("no file goes before the manifest, and none that it does not name or of another size", async () => {
    const headers = await monitor.steward("99001");
    expect((await monitor.announce(headers, randomUUID(), "enrolments.csv", 10)).status).toBe(404);
    const folder = await delivery("p6");
    const key = randomUUID();
    await monitor.put(headers, key, "manifest.json", await readFile(join(folder, "manifest.json")));
    expect((await monitor.announce(headers, key, "spells.csv", 10)).status).toBe(400);
    expect((await monitor.announce(headers, key, "enrolments.csv", 10)).status).toBe(400);
    expect((await monitor.announce(headers, key, "enrolments.csv", 1e15)).status).toBeGreaterThanOrEqual(400);
    await monitor.ask(headers, "DELETE", key);
  });

  test("a manifest larger than manifests are, and a delivery larger than may be sent, are refused", async () => {
    const headers = await monitor.steward("99001");
    expect((await monitor.announce(headers, randomUUID(), "manifest.json", 70_000)).status).toBe(413);
    const manifest = JSON.parse(await readFile(join(await delivery("p7"), "manifest.json"), "utf8"));
    for (const file of manifest.files) file.bytes = 1.5 * 2 ** 30;
    const answer = await monitor.put(headers, randomUUID(), "manifest.json", JSON.stringify(manifest));
    expect([answer.status, await codeOf(answer)]).toEqual([413, "upload-size"]);
  });

  test("more bytes than were announced do not arrive", async () => {
    const headers = await monitor.steward("99001");
    const key = randomUUID();
    await monitor.announce(headers, key, "manifest.json", 5);
    const answer = await monitor.send(headers, `${key}.manifest.json`, "x".repeat(1000));
    expect(answer.status).toBe(413);
    expect(await monitor.arrived(headers, `${key}.manifest.json`)).toBe(0);
    await monitor.ask(headers, "DELETE", key);
  });

  test("no address leads out of the folder of uploads", async () => {
    const headers = await monitor.steward("99001");
    const key = randomUUID();
    for (const path of [`${key}.../../session`, `..%2F..%2Fsession`, `${key}.manifest.json%00`, "%2e%2e", key]) {
      expect(await monitor.arrived(headers, path)).toBeNull();
      expect((await monitor.send(headers, path, "x")).status).toBeGreaterThanOrEqual(400);
    }
    for (const strange of ["..", "x", `${key}x`, "%2e%2e%2fsession"]) {
      expect((await monitor.ask(headers, "DELETE", strange)).status).toBe(404);
    }
  });

  test("a delivery whose files are not all there is not received", async () => {
    const headers = await monitor.steward("99001");
    const key = randomUUID();
    await monitor.put(headers, key, "manifest.json", await readFile(join(await delivery("p8"), "manifest.json")));
    const answer = await monitor.ask(headers, "POST", `${key}/receive`);
    expect([answer.status, await codeOf(answer)]).toEqual([409, "upload-unfinished"]);
    await monitor.ask(headers, "DELETE", key);
  });

  test("one sender has no more than five deliveries on their way at once", async () => {
    const headers = (await monitor.tokenFor("99002")).headers;
    const keys = Array.from({ length: 6 }, () => randomUUID());
    const answers: number[] = [];
    for (const key of keys) answers.push((await monitor.announce(headers, key, "manifest.json", 10)).status);
    expect(answers).toEqual([201, 201, 201, 201, 201, 429]);
    for (const key of keys) await monitor.ask(headers, "DELETE", key);
  });
});

test("a file that broke off goes on where it stopped", async () => {
  const headers = await monitor.steward("99001");
  const folder = await delivery("p9");
  const key = randomUUID();
  const manifest = await readFile(join(folder, "manifest.json"));
  await monitor.announce(headers, key, "manifest.json", manifest.length);
  await monitor.send(headers, `${key}.manifest.json`, manifest.subarray(0, 100));
  expect(await monitor.arrived(headers, `${key}.manifest.json`)).toBe(100);
  expect((await monitor.send(headers, `${key}.manifest.json`, manifest.subarray(0, 100))).status).toBe(409);
  expect((await monitor.send(headers, `${key}.manifest.json`, manifest.subarray(100), 100)).status).toBe(204);
  await monitor.ask(headers, "DELETE", key);
});

test("a delivery that is not taken says why, how to mend it, and leaves no files", async () => {
  const headers = await monitor.steward("99001");
  const folder = await monitor.write(enrolments([enrolment("p10", { site: "99ZZ00" })]));
  const { delivery: key } = await monitor.putFolder(headers, folder);
  await monitor.ask(headers, "POST", `${key}/receive`);
  const { state, problem } = await monitor.outcome(headers, key);
  expect(state).toBe("refused");
  expect(problem.remedy).not.toBe("");
  expect(problem.message).toContain("enrolments.csv, regel 2");
  expect(await readdir(join(started.api.dataDir, "uploads", key))).toEqual(["record.json"]);
});

test("invented data are not taken from anybody who hands over for an organisation", async () => {
  const headers = await monitor.steward("99001");
  const folder = await monitor.write({ ...enrolments([enrolment("p11")]), manifest: { demo: true } });
  const { delivery: key } = await monitor.putFolder(headers, folder);
  await monitor.ask(headers, "POST", `${key}/receive`);
  const { state, problem } = await monitor.outcome(headers, key);
  expect([state, problem.code]).toEqual(["refused", "delivery-foreign"]);
  expect(problem.message).toContain("verzonnen");
});

test("while the monitor starts it asks to wait", async () => {
  const { readiness, working } = started.api;
  readiness.working = null;
  const answer = await monitor.announce({}, randomUUID(), "manifest.json", 10);
  readiness.working = working;
  expect(answer.status).toBe(503);
});

test("nobody else on the machine can enter the folder of uploads", async () => {
  expect((await stat(join(started.api.dataDir, "uploads"))).mode & 0o077).toBe(0);
});

test("no other site's page may send in a visitor's name", async () => {
  const headers = { ...(await monitor.steward("99001")), origin: "https://elders.example" };
  const key = randomUUID();
  const answer = await monitor.announce(headers, key, "manifest.json", 10);
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  await monitor.ask(headers, "DELETE", key);
});

describe("what a source needs to prepare in the browser", () => {
  test("only who may deliver hears which key holders to ask, and with what token on this machine", async () => {
    const ask = (headers: Record<string, string> = {}) => fetch(`${started.url}/linkage-settings`, { headers });
    expect((await ask()).status).toBe(401);
    expect((await ask({ cookie: await started.api.cookieOf("school", "99AA00") })).status).toBe(401);
    const answer = await ask({ ...(await monitor.steward("99001")) });
    const { keyHolders } = (await answer.json()) as { keyHolders: { url: string; publicKey: string; token: string }[] };
    expect(keyHolders.map(({ url }) => new URL(url).hostname)).toEqual(["127.0.0.1", "127.0.0.1"]);
    expect(new Set(keyHolders.flatMap(({ publicKey, token }) => [publicKey, token])).size).toBe(4);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test("the municipality of every postcode is a public table, so that no postcode needs to be sent", async () => {
    const table = (await (await fetch(`${started.url}/postcodes`)).json()) as Record<string, string>;
    expect(table["7511"]).toBe("0153");
    expect(Object.keys(table).length).toBeGreaterThan(3000);
    expect(Object.values(table).every((code) => /^\d{4}$/.test(code))).toBe(true);
  });
});
