import { chmod, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadKeyRing, rotateKey } from "../../server/src/linkage/key-file.ts";
import type { LinkageError } from "../../server/src/linkage/linkage-error.ts";
import { loadMonitorKey } from "../../server/src/linkage/monitor-key.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const permissions = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

const refusalOf = (loading: Promise<unknown>): Promise<LinkageError> =>
  loading.then(
    () => expect.unreachable("the file was accepted"),
    (error: LinkageError) => error,
  );

test("a key holder makes its key on first use, for its owner alone, and keeps it", async () => {
  const path = join(await temporaryFolder(), "keyholders", "1", "key.json");
  const made = await loadKeyRing(path);
  expect(await permissions(path)).toBe("600");
  expect(await permissions(join(path, ".."))).toBe("700");
  expect(await loadKeyRing(path)).toEqual(made);
});

test("two key holders never make the same key", async () => {
  const folder = await temporaryFolder();
  const [first, second] = [await loadKeyRing(join(folder, "1.json")), await loadKeyRing(join(folder, "2.json"))];
  expect(first[0].secretKey).not.toEqual(second[0].secretKey);
});

test("processes that start together agree on one key and leave no other file behind", async () => {
  const folder = await temporaryFolder();
  const loaded = await Promise.all(Array.from({ length: 8 }, () => loadKeyRing(join(folder, "key.json"))));
  for (const keys of loaded) expect(keys).toEqual(loaded[0]);
  expect(await readdir(folder)).toEqual(["key.json"]);
});

test("a damaged key file is refused, not replaced, and its content stays out of the message", async () => {
  const path = join(await temporaryFolder(), "key.json");
  await loadKeyRing(path);
  const whole = JSON.parse(await readFile(path, "utf8")) as { suite: string; secretKey: string };
  const damaged = [
    "",
    "{",
    whole.secretKey,
    JSON.stringify({ ...whole, suite: "other" }),
    JSON.stringify({ ...whole, secretKey: whole.secretKey.slice(2) }),
    JSON.stringify({ ...whole, secretKey: "a".repeat(64) }),
    JSON.stringify({ ...whole, secretKey: "p".repeat(64) }),
  ];
  for (const content of damaged) {
    await writeFile(path, content);
    const error = await refusalOf(loadKeyRing(path));
    expect(error).toMatchObject({ name: "LinkageError", code: "key-file-unusable" });
    expect(error.message).toContain(path);
    expect(`${error.message} ${error.remedy} ${error.stack}`).not.toContain(whole.secretKey.slice(2, 20));
    expect(await readFile(path, "utf8")).toBe(content);
  }
});

test("a key file that others on the computer can read is refused, with the way to mend it", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "key.json");
  await loadKeyRing(path);
  await loadMonitorKey(folder);
  for (const [file, load] of [
    [path, () => loadKeyRing(path)],
    [join(folder, "keys", "monitor.key"), () => loadMonitorKey(folder)],
  ] as const) {
    for (const mode of [0o640, 0o604]) {
      await chmod(file, mode);
      const error = await refusalOf(load());
      expect(error.code).toBe("key-file-open");
      expect(error.remedy).toContain(`chmod 600 ${file}`);
    }
    await chmod(file, 0o600);
    await load();
  }
});

test("the monitor makes its own key of 32 bytes on first use, for its owner alone, and keeps it", async () => {
  const [folder, other] = [await temporaryFolder(), await temporaryFolder()];
  const key = await loadMonitorKey(folder);
  expect(key).toHaveLength(32);
  expect(await permissions(join(folder, "keys", "monitor.key"))).toBe("600");
  expect(await loadMonitorKey(folder)).toEqual(key);
  expect(await loadMonitorKey(other)).not.toEqual(key);
});

test("a damaged monitor key is refused, not replaced", async () => {
  const folder = await temporaryFolder();
  await loadMonitorKey(folder);
  await writeFile(join(folder, "keys", "monitor.key"), "abc");
  expect(await refusalOf(loadMonitorKey(folder))).toMatchObject({ code: "key-file-unusable" });
  expect(await readFile(join(folder, "keys", "monitor.key"), "utf8")).toBe("abc");
});

test("a new key holds from its school year on, and the earlier keys stay in the file", async () => {
  const path = join(await temporaryFolder(), "key.json");
  const first = await loadKeyRing(path);
  const second = await rotateKey(path, "2026-2027");
  const third = await rotateKey(path, "2028-2029");
  expect(third.map(({ from }) => from)).toEqual([null, "2026-2027", "2028-2029"]);
  expect(third[0]).toEqual(first[0]);
  expect(third[1]).toEqual(second[1]);
  expect(new Set(third.map(({ secretKey }) => Buffer.from(secretKey).toString("hex"))).size).toBe(3);
  expect(await loadKeyRing(path)).toEqual(third);
  expect(await permissions(path)).toBe("600");
});

test("a key is added for a later year only; a key that leaked is replaced in its own year, and only when asked", async () => {
  const path = join(await temporaryFolder(), "key.json");
  await loadKeyRing(path);
  const rotated = await rotateKey(path, "2026-2027");
  const wrong = [["2026-2027"], ["2025-2026"], ["2027-2028", true]] as const;
  for (const [from, replace] of wrong) {
    expect((await refusalOf(rotateKey(path, from, replace))).code).toBe("key-rotation");
  }
  expect(await loadKeyRing(path)).toEqual(rotated);
  const replaced = await rotateKey(path, "2026-2027", true);
  expect(replaced[0]).toEqual(rotated[0]);
  expect(replaced).toHaveLength(2);
  expect(replaced[1]!.secretKey).not.toEqual(rotated[1]!.secretKey);
});
