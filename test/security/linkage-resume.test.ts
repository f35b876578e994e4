import { appendFile, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { testCitizenNumbers } from "../../server/src/linkage/linkage.fixture.ts";
import { protocolLinker } from "../../server/src/linkage/protocol-linker.ts";
import { purposeOf } from "../../server/src/linkage/purpose.ts";
import { type LinkedBeforePlace, openLinkedBefore } from "../../server/src/linkage/resume/linked-before-file.ts";
import { ROOT } from "../kit/imports.ts";
import { numbersThatPassTheElevenTest } from "./citizen-number-search.ts";
import { run } from "./run-process.ts";
import { runningKeyHolder, SCHOOL_YEAR } from "./running-key-holder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const numbers = testCitizenNumbers(800);
const [keys, otherKeys] = ["b".repeat(64), "c".repeat(64)] as const;
const idOf = (place: number) => "abcdefghijklmnop"[place % 16]!.repeat(64);

async function place(): Promise<LinkedBeforePlace> {
  const folder = await temporaryFolder();
  const keyFile = join(folder, "keys", "hervatten.key");
  return { path: join(folder, "levering.hervat"), keyFile, purpose: purposeOf(SCHOOL_YEAR), keys };
}

/** Opens what was kept, closed at the end of the test. */
async function opened(where: LinkedBeforePlace) {
  const kept = await openLinkedBefore(where);
  let open = true;
  const close = async () => {
    if (open) await kept.close();
    open = false;
  };
  onTestFinished(close);
  return { ...kept, close };
}

/** Keeps batches of five, each with the identifiers of its places. */
async function keepBatches(where: LinkedBeforePlace, from: number, to: number): Promise<void> {
  const kept = await opened(where);
  for (let first = from; first < to; first += 5) {
    const places = [0, 1, 2, 3, 4].map((step) => first + step);
    await kept.keep(
      places.map((one) => numbers[one]!),
      places.map(idOf),
    );
  }
  await kept.close();
}

test("a run that was killed goes on where it was: nobody is asked twice, nobody is counted twice, and all get the same identifiers", async () => {
  const [first, second] = [await runningKeyHolder(), await runningKeyHolder()];
  const keyHolders = [first.endpoint, second.endpoint] as const;
  const expected = await protocolLinker({ keyHolders, schoolYear: SCHOOL_YEAR }).identify(numbers);
  const counted = async (holder: typeof first) => {
    const lines = (await readFile(`${holder.keyFile}.tellingen`, "utf8")).trim().split("\n");
    return lines.reduce((sum, line) => sum + (JSON.parse(line) as { elements: number }).elements, 0);
  };
  const before = [await counted(first), await counted(second)];
  const where = await place();
  const linkage = (file: string) => JSON.stringify(join(ROOT, "server/src/linkage", file));
  const script = `
    const { openLinkedBefore } = await import(${linkage("resume/linked-before-file.ts")});
    const { protocolLinker } = await import(${linkage("protocol-linker.ts")});
    const linkedBefore = await openLinkedBefore(${JSON.stringify(where)});
    const linker = protocolLinker({ keyHolders: ${JSON.stringify(keyHolders)}, schoolYear: "${SCHOOL_YEAR}", batchSize: 10, linkedBefore });
    const answers = await linker.identify(${JSON.stringify(numbers)}, (done) => console.log("done", done));
    console.log(JSON.stringify({ found: linkedBefore.found, answers }));
    await linkedBefore.close();`;
  const killed = run("--input-type=module", "--eval", script);
  await vi.waitFor(() => expect(killed.said.out).toMatch(/done [5-9]\d\n/), { timeout: 30_000, interval: 1 });
  killed.child.kill("SIGKILL");
  await killed.ended;
  expect(killed.said.out).not.toContain("answers");
  const again = run("--input-type=module", "--eval", script);
  expect(await again.ended).toBe(0);
  const { found, answers } = JSON.parse(again.said.out.trimEnd().split("\n").at(-1)!);
  expect(found).toBeGreaterThanOrEqual(50);
  expect(answers).toEqual(expected);
  // also the batches that were underway when it was killed are counted once
  const after = [await counted(first), await counted(second)];
  expect(after.map((count, at) => count - before[at]!)).toEqual([numbers.length, numbers.length]);
});

test("what is kept holds no number, tells nothing without the source's own key, and is for its owner alone", async () => {
  const where = await place();
  await keepBatches(where, 0, 50);
  for (const path of [where.path, where.keyFile]) expect((await stat(path)).mode & 0o777).toBe(0o600);
  const text = (await readFile(where.path)).toString("latin1");
  expect(numbers.filter((number) => text.includes(number))).toEqual([]);
  expect(numbersThatPassTheElevenTest(text)).toEqual([]);
  const withOtherKey = await opened({ ...where, keyFile: join(where.keyFile, "..", "andere.key") });
  expect([withOtherKey.found, withOtherKey.idOf(numbers[0]!)]).toEqual([0, undefined]);
});

test("what was kept for another school year or other keys is not used", async () => {
  for (const change of [{ purpose: purposeOf("2024-2025") }, { keys: otherKeys }]) {
    const where = await place();
    await keepBatches(where, 0, 50);
    expect((await opened({ ...where, ...change })).found).toBe(0);
  }
});

test("wherever the file broke off or was damaged, whole batches before that place are used and nothing after it", async () => {
  const where = await place();
  await keepBatches(where, 0, 50);
  const whole = await readFile(where.path);
  const frame = (whole.length - 64) / 10;
  for (let cut = 0; cut <= whole.length; cut += 37) {
    await writeFile(where.path, whole.subarray(0, cut));
    const kept = await opened(where);
    expect(kept.found, `cut at ${cut}`).toBe(cut < 64 ? 0 : Math.floor((cut - 64) / frame) * 5);
    await kept.close();
  }
  for (const at of [64, 64 + frame * 3 + 20, whole.length - 1]) {
    const damaged = Buffer.from(whole);
    damaged[at]! ^= 1;
    await writeFile(where.path, damaged);
    const kept = await opened(where);
    expect(kept.found, `damaged at ${at}`).toBe(Math.floor((at - 64) / frame) * 5);
    for (let one = 0; one < kept.found; one++) expect(kept.idOf(numbers[one]!)).toBe(idOf(one));
    await kept.close();
  }
});

test("after a broken end the next run writes on, and all is found again", async () => {
  const where = await place();
  await keepBatches(where, 0, 50);
  await appendFile(where.path, "half");
  await keepBatches(where, 50, 100);
  const kept = await opened(where);
  expect(kept.found).toBe(100);
  for (let one = 0; one < 100; one++) expect(kept.idOf(numbers[one]!)).toBe(idOf(one));
  expect(kept.idOf(numbers[100]!)).toBeUndefined();
});

test("the file is gone when the delivery is whole, and when nothing was linked at all", async () => {
  const where = await place();
  await keepBatches(where, 0, 5);
  await (await openLinkedBefore(where)).remove();
  await expect(stat(where.path)).rejects.toMatchObject({ code: "ENOENT" });
  await (await openLinkedBefore(where)).close();
  await expect(stat(where.path)).rejects.toMatchObject({ code: "ENOENT" });
});

test("each delivery has a secret of its own, so that a key holder cannot tell that a pupil comes back", async () => {
  const where = await place();
  const secrets = new Set<string>();
  for (let delivery = 0; delivery < 5; delivery++) {
    const kept = await openLinkedBefore(where);
    secrets.add(Buffer.from(kept.secret).toString("hex"));
    await kept.remove();
  }
  expect(secrets.size).toBe(5);
});
