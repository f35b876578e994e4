import { randomUUID } from "node:crypto";
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { revokeToken } from "../../server/src/delivery/token/tokens.ts";
import { enrolment, enrolments } from "../delivery/sample-deliveries.ts";
import { type Headers, uploading } from "./uploading.ts";

const monitor = uploading();
const { started } = monitor;

const delivery = (pupil: string, organisation = "99001") =>
  monitor.write(
    enrolments([enrolment(pupil)], {
      organisation,
      manifest: { period: { from: "2025-08-01", to: "2026-07-31" } },
    }),
  );
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;
const deliveries = async () => (await started.database.owner`select from delivery.delivery`).length;
const fileOf = (key: string, name: string) => join(started.api.dataDir, "uploads", key, "files", name);

/** A delivery that arrived whole and was not yet received. */
async function arrived(pupil: string, headers: Headers): Promise<string> {
  const { delivery: key, answer } = await monitor.putFolder(headers, await delivery(pupil));
  expect(answer.status).toBe(204);
  return key;
}

describe("between sending and receiving", () => {
  test("who lost the right to deliver for the organisation has nothing received", async () => {
    const before = await deliveries();
    const key = await arrived("a1", await monitor.steward("99001"));
    const answer = await monitor.ask(await monitor.steward("99002"), "POST", `${key}/receive`);
    expect([answer.status, await codeOf(answer)]).toEqual([403, "upload-foreign"]);
    expect(await deliveries()).toBe(before);
    await monitor.ask(await monitor.steward("99001"), "DELETE", key);
  });

  test("a token that was revoked has nothing received", async () => {
    const before = await deliveries();
    const { id, headers } = await monitor.tokenFor("99001");
    const key = await arrived("a2", headers);
    await revokeToken(started.database, id);
    expect((await monitor.ask(headers, "POST", `${key}/receive`)).status).toBe(401);
    expect(await deliveries()).toBe(before);
  });

  test("a manifest that names another organisation by then is refused, however it came there", async () => {
    const before = await deliveries();
    const headers = await monitor.steward("99001");
    const key = await arrived("a3", headers);
    const manifest = JSON.parse(await readFile(fileOf(key, "manifest.json"), "utf8"));
    await writeFile(fileOf(key, "manifest.json"), JSON.stringify({ ...manifest, organisation: "99002" }));
    await monitor.ask(headers, "POST", `${key}/receive`);
    const { state, problem } = await monitor.outcome(headers, key);
    expect([state, problem.code]).toEqual(["refused", "delivery-foreign"]);
    expect(await deliveries()).toBe(before);
  });

  test("a manifest that is sent anew for another organisation is refused, and all that was sent goes", async () => {
    const headers = await monitor.steward("99001");
    const key = await arrived("a4", headers);
    const other = await readFile(join(await delivery("a5", "99002"), "manifest.json"));
    expect((await monitor.put(headers, key, "manifest.json", other)).status).toBe(403);
    expect((await monitor.ask(headers, "POST", `${key}/receive`)).status).toBe(404);
    await expect(stat(fileOf(key, "enrolments.csv"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

test("what is being received can be neither written to, replaced nor broken off", async () => {
  const headers = await monitor.steward("99001");
  const key = await arrived("b1", headers);
  const record = join(started.api.dataDir, "uploads", key, "record.json");
  const before = await readFile(record, "utf8");
  const rows = await readFile(fileOf(key, "enrolments.csv"), "utf8");
  await writeFile(record, before.replace('"uploading"', '"receiving"'));
  expect((await monitor.announce(headers, key, "enrolments.csv", rows.length)).status).toBe(404);
  expect((await monitor.send(headers, `${key}.enrolments.csv`, "x", rows.length)).status).toBe(404);
  expect((await monitor.announce(headers, key, "manifest.json", 10)).status).toBe(409);
  expect((await monitor.ask(headers, "DELETE", key)).status).toBe(409);
  expect(await readFile(fileOf(key, "enrolments.csv"), "utf8")).toBe(rows);
  await writeFile(record, before);
  await monitor.ask(headers, "DELETE", key);
});

describe("many at the same time", () => {
  test("however many deliveries are announced at once, no more than five are on their way", async () => {
    const { headers } = await monitor.tokenFor("99002");
    const keys = Array.from({ length: 20 }, () => randomUUID());
    const answers = await Promise.all(keys.map((key) => monitor.announce(headers, key, "manifest.json", 10)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
    await Promise.all(keys.map((key) => monitor.ask(headers, "DELETE", key)));
  });

  test("a delivery that is sent in two windows at once arrives whole once, or not at all", async () => {
    const before = await deliveries();
    const headers = await monitor.steward("99001");
    const [folder, key] = [await delivery("c1"), randomUUID()];
    await Promise.all([1, 2, 3].map(() => monitor.putFolder(headers, folder, key)));
    const asked = await Promise.all([1, 2, 3].map(() => monitor.ask(headers, "POST", `${key}/receive`)));
    const { state } = await monitor.outcome(headers, key);
    expect(asked.every(({ status }) => [202, 404, 409].includes(status))).toBe(true);
    expect((await deliveries()) - before).toBe(state === "done" ? 1 : 0);
    await monitor.ask(headers, "DELETE", key);
    // and then it can be sent again
    const again = await monitor.putFolder(headers, folder);
    expect((await monitor.ask(headers, "POST", `${again.delivery}/receive`)).status).toBe(202);
    expect((await monitor.outcome(headers, again.delivery)).state).toBe("done");
    expect((await deliveries()) - before).toBe(1);
  });

  test("receiving, breaking off and beginning anew at once ends in one of them", async () => {
    const headers = await monitor.steward("99001");
    for (const round of [1, 2, 3]) {
      const before = await deliveries();
      const key = await arrived(`d${round}`, headers);
      const answers = await Promise.all([
        monitor.ask(headers, "DELETE", key),
        monitor.ask(headers, "POST", `${key}/receive`),
        monitor.announce(headers, key, "manifest.json", 10),
      ]);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      const { state } = await monitor.outcome(headers, key);
      expect((await deliveries()) - before).toBe(state === "done" ? 1 : 0);
      await monitor.ask(headers, "DELETE", key);
    }
  });
});

describe("ways of the protocol that are not for us", () => {
  const post = (headers: Headers, more: Headers) =>
    fetch(`${started.url}/uploads/files`, {
      method: "POST",
      headers: {
        "tus-resumable": "1.0.0",
        ...headers,
        "upload-metadata": `delivery ${btoa(randomUUID())},name ${btoa("manifest.json")}`,
        ...more,
      },
    });

  test.each([
    ["a length that comes later", { "upload-defer-length": "1" }],
    ["parts that are put together", { "upload-length": "10", "upload-concat": "partial" }],
    ["a whole of the parts of another", { "upload-concat": "final;/uploads/files/a /uploads/files/b" }],
    ["no length", {}],
    ["a length below zero", { "upload-length": "-1" }],
    ["a length that is no number", { "upload-length": "1e3" }],
    ["metadata that is no metadata", { "upload-length": "10", "upload-metadata": "%%%" }],
    ["no metadata", { "upload-length": "10", "upload-metadata": "" }],
    ["a client of another protocol", { "upload-length": "10", "tus-resumable": "0.2.2" }],
  ])("%s is refused", async (_, more) => {
    const { status } = await post(await monitor.steward("99001"), more);
    expect([400, 412, 501]).toContain(status);
  });

  test("files can be neither read nor removed by it, also not under the name of another method", async () => {
    const headers = await monitor.steward("99001");
    const key = await arrived("e1", headers);
    const address = `${started.url}/uploads/files/${key}.enrolments.csv`;
    const rows = await readFile(fileOf(key, "enrolments.csv"), "utf8");
    for (const method of ["GET", "DELETE", "OPTIONS", "PUT"]) {
      const answer = await fetch(address, { method, headers: { "tus-resumable": "1.0.0", ...headers } });
      expect([method, answer.status]).toEqual([method, 404]);
      expect(await answer.text()).not.toContain("reference");
    }
    for (const other of ["DELETE", "GET", "POST"]) {
      await fetch(address, {
        method: "PATCH",
        headers: { "tus-resumable": "1.0.0", ...headers, "x-http-method-override": other, "upload-offset": "0" },
      });
    }
    expect(await readFile(fileOf(key, "enrolments.csv"), "utf8")).toBe(rows);
    await monitor.ask(headers, "DELETE", key);
  });

  test("a body that goes on beyond what was announced is cut off, also when it does not say how long it is", async () => {
    const headers = await monitor.steward("99001");
    const key = randomUUID();
    await monitor.announce(headers, key, "manifest.json", 100);
    let sent = 0;
    const endless = new ReadableStream({
      pull(stream) {
        if (sent++ > 2000) stream.close();
        else stream.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const request = {
      method: "PATCH",
      headers: {
        ...{ "tus-resumable": "1.0.0", "upload-offset": "0", "content-type": "application/offset+octet-stream" },
        ...headers,
      },
      body: endless,
      duplex: "half",
    };
    await fetch(`${started.url}/uploads/files/${key}.manifest.json`, request as RequestInit).catch(() => null);
    expect((await stat(fileOf(key, "manifest.json")).catch(() => ({ size: 0 }))).size).toBeLessThanOrEqual(100);
    await monitor.ask(headers, "DELETE", key);
  });
});

test("what goes wrong on the side of the monitor is told in Dutch, without telling where its files are", async () => {
  const headers = await monitor.steward("99001");
  const key = await arrived("f1", headers);
  const rows = await readFile(fileOf(key, "enrolments.csv"), "utf8");
  await monitor.announce(headers, key, "enrolments.csv", rows.length);
  await rm(fileOf(key, "enrolments.csv"));
  await mkdir(fileOf(key, "enrolments.csv"));
  const answers = [
    await monitor.announce(headers, key, "enrolments.csv", rows.length),
    await monitor.send(headers, `${key}.enrolments.csv`, rows.slice(0, 10)),
    await monitor.send(headers, `${key}.enrolments.csv`, rows, 4096),
  ];
  for (const answer of answers) {
    const text = await answer.text();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain(started.api.dataDir);
    expect(text).not.toContain("EISDIR");
  }
  expect(answers.filter(({ status }) => status >= 500).length).toBeGreaterThan(0);
  await monitor.ask(headers, "DELETE", key);
});
