import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { evaluateBatch } from "../../server/src/linkage/holder/evaluation-work.ts";
import { evaluationWorkers } from "../../server/src/linkage/holder/evaluation-workers.ts";
import { bytesOf } from "../../server/src/linkage/letters.ts";
import { holdersInMemory, keyPairOf, testCitizenNumbers } from "../../server/src/linkage/linkage.fixture.ts";
import { packed, unpacked } from "../../server/src/linkage/packed.ts";
import { protocolLinker } from "../../server/src/linkage/protocol-linker.ts";
import { purposeOf } from "../../server/src/linkage/purpose.ts";
import { sourceWorkers } from "../../server/src/linkage/source-workers.ts";
import { workerPool } from "../../server/src/threads/worker-pool.ts";
import { blindedElements, SCHOOL_YEAR } from "./running-key-holder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const numbers = testCitizenNumbers(120);

function threads(count: number) {
  const work = sourceWorkers(count);
  onTestFinished(() => work.close());
  return work;
}

test("one thread, two threads and none make the same identifiers in the same places", async () => {
  const asked = ["", ...numbers, numbers[3]!, "12345", ...numbers.slice(0, 9)];
  const with_ = (work?: ReturnType<typeof threads>) =>
    protocolLinker({ ...holdersInMemory(), schoolYear: SCHOOL_YEAR, batchSize: 7, work }).identify(asked);
  const here = await with_();
  expect(await with_(threads(1))).toEqual(here);
  expect(await with_(threads(2))).toEqual(here);
});

test("with a secret of the source, threads send the key holders the very same batches as one thread does", async () => {
  const linkedBefore = { secret: new Uint8Array(32).fill(9), idOf: () => undefined, keep: async () => {} };
  const sent = async (work?: ReturnType<typeof threads>) => {
    const holders = holdersInMemory();
    await protocolLinker({ ...holders, schoolYear: SCHOOL_YEAR, batchSize: 25, linkedBefore, work }).identify(numbers);
    return holders.requests.map(({ url, body }) => `${url} ${body}`).toSorted();
  };
  expect(await sent(threads(2))).toEqual(await sent());
});

test("a key holder with threads answers each batch as it would on its own, and refuses the same", async () => {
  const work = evaluationWorkers(2);
  onTestFinished(() => work.close());
  const { secretKey } = keyPairOf(1);
  const purpose = purposeOf(SCHOOL_YEAR);
  const elements = blindedElements(40).map((letters) => bytesOf(letters, 32)!);
  const tasks = [0, 10, 20, 30].map((from) => ({
    purpose,
    secretKey,
    elements: packed(elements.slice(from, from + 10)),
  }));
  const answers = await Promise.all(tasks.map((task) => work.evaluate(task)));
  for (const [place, answer] of answers.entries()) {
    const own = evaluateBatch(tasks[place]!);
    if ("refused" in answer || "refused" in own) return expect.unreachable("refused");
    // the proof has a random part; the points have not
    expect(unpacked(answer.evaluated)).toEqual(unpacked(own.evaluated));
    expect(answer.proof).toHaveLength(64);
  }
  const identity = { purpose, secretKey, elements: new Uint8Array(32) };
  expect(await work.evaluate(identity)).toEqual({ refused: "invalid-element" });
});

test("an answer with a wrong proof is refused by threads as well", async () => {
  const holders = holdersInMemory();
  const carry: typeof holders.carry = async (url, request) => {
    const response = await holders.carry(url, request);
    if (!url.endsWith("k2/evaluate")) return response;
    const answer = (await response.json()) as { evaluated: string[] };
    return Response.json({ ...answer, evaluated: answer.evaluated.toReversed() });
  };
  const linker = protocolLinker({ ...holders, carry, schoolYear: SCHOOL_YEAR, work: threads(2) });
  await expect(linker.identify(numbers)).rejects.toMatchObject({
    code: "proof-invalid",
    message: expect.stringContaining("Sleutelhouder 2"),
  });
});

/** A thread that answers what it is sent, ends when it is told to, and throws what it gets when told so. */
async function pool(code: string, size: number) {
  const path = join(await temporaryFolder(), "thread.mjs");
  await writeFile(path, `import { parentPort } from "node:worker_threads";\n${code}`);
  const made = workerPool<string, string>(pathToFileURL(path), size);
  onTestFinished(() => made.close());
  return made;
}

test("when a thread dies its own task fails and the others are done", async () => {
  const threads_ = await pool(
    'parentPort.on("message", (task) => task === "die" ? process.exit(1) : parentPort.postMessage({ done: task }));',
    2,
  );
  const results = await Promise.allSettled(["a", "b", "die", "c", "d"].map((task) => threads_.run(task)));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled", "fulfilled"]);
});

test("threads that cannot begin fail their tasks instead of dying for ever, and an error repeats nothing of the task", async () => {
  const broken = await pool('throw new Error("kapot");', 2);
  const results = await Promise.allSettled(["a", "b", "c"].map((task) => broken.run(task)));
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  const failing = await pool('parentPort.on("message", () => parentPort.postMessage({ failed: true }));', 1);
  await expect(failing.run("geheim")).rejects.not.toThrow(/geheim/);
});
