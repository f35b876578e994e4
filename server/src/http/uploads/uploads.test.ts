import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Refusal } from "../../refusal.ts";
import { openUploadRecords, type UploadRecord } from "./upload-records.ts";
import type { Uploader } from "./uploader.ts";
import { openUploads, type UploadsOptions } from "./uploads.ts";

const KEY = "0b6f3a52-6a0e-4f0e-9d0a-6d2f7c1f0a11";
const sender: Uploader = { key: "session:steward", name: "Databeheerder", may: () => true };

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "monitor-uploads-"));
});
afterEach(() => rm(dataDir, { recursive: true }));

const MANIFEST = {
  version: 1,
  kind: "enrolment",
  organisation: "99001",
  period: { from: "2025-08-01", to: "2026-07-31" },
  schoolYear: "2025-2026",
  format: "edexml",
  purpose: "onderwijs-jeugd/v1/2025-2026",
  keys: "k".repeat(64),
  demo: false,
  files: [{ name: "enrolments.csv", rows: 0, bytes: 3, sha256: "0".repeat(64) }],
  counts: { read: 0, delivered: 0, rejected: 0, unlinked: 0 },
  unlinkedReasons: {},
};

/** A delivery whose files have all arrived, as the tus server leaves them. */
async function arrived(state: UploadRecord["state"]): Promise<void> {
  const records = await openUploadRecords(dataDir);
  await records.write(KEY, { owner: sender.key, by: sender.name, organisation: "99001", state });
  await mkdir(records.filesOf(KEY));
  const put = async (name: string, text: string) => {
    const file = join(records.filesOf(KEY), name);
    await writeFile(file, text);
    await writeFile(`${file}.json`, JSON.stringify({ id: `${KEY}/files/${name}`, size: text.length, offset: 0 }));
  };
  await put("manifest.json", JSON.stringify(MANIFEST));
  await put("enrolments.csv", "x;y");
}

const open = (receive: UploadsOptions["receive"]) => openUploads({ dataDir, receive, log: { error: () => {} } });

test("what was being received when the monitor stopped can be asked again, without sending it again", async () => {
  await arrived("receiving");
  const uploads = await open(async () => ({ outcome: "accepted", deliveryId: 7 }));
  expect(await uploads.status(sender, KEY)).toEqual({ state: "uploading" });
  expect(await uploads.receive(sender, KEY)).toEqual({ state: "receiving" });
  await uploads.close();
  expect(await uploads.status(sender, KEY)).toEqual({ state: "done", outcome: "accepted", deliveryId: 7 });
});

test("when receiving breaks off nothing is lost: the sender is told, and asks again", async () => {
  await arrived("uploading");
  let broken = true;
  const uploads = await open(async () => {
    if (broken) throw new Error("the database is gone");
    return { outcome: "accepted", deliveryId: 8 };
  });
  await uploads.receive(sender, KEY);
  await uploads.close();
  const { state, problem } = await uploads.status(sender, KEY);
  expect([state, problem?.code]).toEqual(["uploading", "upload-interrupted"]);
  broken = false;
  await uploads.receive(sender, KEY);
  await uploads.close();
  expect((await uploads.status(sender, KEY)).state).toBe("done");
});

test("a delivery that is refused keeps its reason, and its files go", async () => {
  await arrived("uploading");
  const uploads = await open(async () => {
    throw new Refusal("delivery-cell", "De levering klopt niet.", "Maak haar opnieuw.");
  });
  await uploads.receive(sender, KEY);
  await uploads.close();
  expect(await uploads.status(sender, KEY)).toEqual({
    state: "refused",
    problem: { code: "delivery-cell", message: "De levering klopt niet.", remedy: "Maak haar opnieuw." },
  });
  expect(await readdir(join(dataDir, "uploads", KEY))).toEqual(["record.json"]);
});

test("asking twice at the same time receives a delivery once", async () => {
  await arrived("uploading");
  let received = 0;
  const uploads = await open(async () => ({ outcome: "accepted", deliveryId: ++received }));
  const answers = await Promise.all([uploads.receive(sender, KEY), uploads.receive(sender, KEY)]);
  expect(answers).toEqual([{ state: "receiving" }, { state: "receiving" }]);
  await uploads.close();
  await uploads.receive(sender, KEY);
  expect((await uploads.status(sender, KEY)).deliveryId).toBe(1);
  expect(received).toBe(1);
});

test("what nobody touched for a day is removed, what is being received is not", async () => {
  await arrived("uploading");
  const records = await openUploadRecords(dataDir);
  const folder = join(records.root, KEY);
  const aged = async () => {
    const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
    for (const name of [".", ...(await readdir(folder, { recursive: true }))])
      await utimes(join(folder, name), old, old);
  };
  await records.sweep();
  expect(await readdir(records.root)).toEqual([KEY]);
  await records.write(KEY, { ...(await records.read(KEY))!, state: "receiving" });
  await aged();
  await records.sweep();
  expect(await readdir(records.root)).toEqual([KEY]);
  await records.write(KEY, { ...(await records.read(KEY))!, state: "uploading" });
  await aged();
  await records.sweep();
  expect(await readdir(records.root)).toEqual([]);
});
