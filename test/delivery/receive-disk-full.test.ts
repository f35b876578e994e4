import type { FileHandle } from "node:fs/promises";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { startMonitor } from "./receiving.ts";
import { attendance, enrolment, enrolments, spell } from "./sample-deliveries.ts";

/** How many bytes the disk of the kept deliveries still takes; null: as many as come. */
let room: number | null = null;

function noRoom(): never {
  throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", errno: -28 });
}

/** Takes what fits, as a disk does, and then no more. */
function onFullDisk(file: FileHandle): FileHandle {
  const writeFile = async (data: Buffer) => {
    if (room === null) return file.writeFile(data);
    await file.writeFile(data.subarray(0, Math.max(0, room)));
    room -= data.length;
    if (room < 0) noRoom();
  };
  return new Proxy(file, {
    get(target, name) {
      if (name === "writeFile") return writeFile;
      const value = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const open = async (...words: Parameters<typeof real.open>) => {
    const file = await real.open(...words);
    return String(words[0]).includes("deliveries") ? onFullDisk(file) : file;
  };
  return { ...real, open };
});

const monitor = startMonitor();
beforeEach(() => {
  room = null;
});
const kept = () => readdir(join(monitor.dataDir, "deliveries"));
const many = attendance(Array.from({ length: 3_000 }, (_, index) => spell(`p${index}`)));

test.each([0, 100, 150_000])(
  "when the disk is full after %d bytes nothing stays, and the old rows stand",
  async (bytes) => {
    await monitor.deliver(attendance([spell("anna")]));
    const [before, files] = [await monitor.everything(), await kept()];
    const folder = await monitor.write(many);
    room = bytes;
    await expect(monitor.receive(folder)).rejects.toMatchObject({
      code: "disk-full",
      message: expect.stringContaining("is vol: de levering is niet ontvangen"),
      remedy: expect.stringContaining("Maak ruimte vrij"),
    });
    expect(await monitor.everything()).toEqual(before);
    expect(await kept()).toEqual(files);
  },
);

test("once there is room the same delivery is received whole", async () => {
  const folder = await monitor.write(many);
  room = 1_000;
  await expect(monitor.receive(folder)).rejects.toMatchObject({ code: "disk-full" });
  room = null;
  expect(await monitor.receive(folder)).toMatchObject({ outcome: "accepted", rows: 3_000 });
});

test("a full disk keeps nobody from handing over what is already there", async () => {
  const folder = await monitor.write(enrolments([enrolment("anna")]));
  await monitor.receive(folder);
  room = 0;
  expect(await monitor.receive(folder)).toMatchObject({ outcome: "unchanged" });
});
