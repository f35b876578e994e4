import { execFileSync } from "node:child_process";
import { rename, rm, symlink, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Refusal } from "../../server/src/refusal.ts";
import type { DeliveryContent } from "./delivery-folder.ts";
import { startMonitor } from "./receiving.ts";
import { care, enrolment, enrolments, episode } from "./sample-deliveries.ts";

const monitor = startMonitor();

async function refusalOf(folder: string): Promise<string> {
  const error = await monitor.receive(folder).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).code;
}
const sound = () => monitor.write(enrolments([enrolment("anna")]));

describe("a folder that points elsewhere or has no end is refused", () => {
  const FILES = ["enrolments.csv", "manifest.json"] as const;
  const CODE = { "enrolments.csv": "delivery-tampered", "manifest.json": "delivery-manifest" } as const;

  test.each(FILES)("%s is a link to a file elsewhere, even when its content is right", async (name) => {
    const folder = await sound();
    const elsewhere = `${folder}-elders`;
    await rename(join(folder, name), elsewhere);
    await symlink(elsewhere, join(folder, name));
    expect(await refusalOf(folder)).toBe(CODE[name]);
  });

  test.each(FILES)("%s is a link to a device that never ends", async (name) => {
    const folder = await sound();
    await rm(join(folder, name));
    await symlink("/dev/zero", join(folder, name));
    expect(await refusalOf(folder)).toBe(CODE[name]);
  });

  test.each(FILES)("%s is a pipe that never answers", async (name) => {
    const folder = await sound();
    await rm(join(folder, name));
    execFileSync("mkfifo", [join(folder, name)]);
    expect(await refusalOf(folder)).toBe(CODE[name]);
  });

  test("a file far larger than its manifest says is not read to its end", async () => {
    const folder = await sound();
    // a sparse file: takes no room here, and would take 2 TB as a copy
    await truncate(join(folder, "enrolments.csv"), 2 ** 41);
    expect(await refusalOf(folder)).toBe("delivery-tampered");
  });

  test("a manifest of megabytes is not read", async () => {
    const folder = await sound();
    await truncate(join(folder, "manifest.json"), 2 ** 41);
    expect(await refusalOf(folder)).toBe("delivery-manifest");
  });
});

describe("numbers and dates that the database cannot hold", () => {
  test("a count beyond what can be shown is refused, so that it does not break the list of deliveries", async () => {
    const counts = { read: 2 ** 31, delivered: 1, rejected: 0, unlinked: 0 };
    const folder = await monitor.write(enrolments([enrolment("anna")], { manifest: { counts } }));
    expect(await refusalOf(folder)).toBe("delivery-manifest");
  });

  const DATES: Record<string, DeliveryContent> = {
    "a first day of care in the year 0": care([episode("anna", { from: "0000-01-01" })]),
    "a birth month in the year 0": enrolments([enrolment("anna", { birth_month: "0000-01" })]),
  };
  test.each(Object.entries(DATES))("%s is refused", async (_, content) => {
    expect(await refusalOf(await monitor.write(content))).toBe("delivery-cell");
  });
});
