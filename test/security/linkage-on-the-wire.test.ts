import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type EmbeddedKeyHolders, startEmbeddedKeyHolders } from "../../server/src/linkage/embedded-key-holders.ts";
import type { Carry } from "../../server/src/linkage/key-holder-client.ts";
import { testCitizenNumbers } from "../../server/src/linkage/linkage.fixture.ts";
import type { LinkageError } from "../../server/src/linkage/linkage-error.ts";
import { protocolLinker } from "../../server/src/linkage/protocol-linker.ts";
import { numbersThatPassTheElevenTest } from "./citizen-number-search.ts";
import { startRecorder } from "./recorder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const numbers = testCitizenNumbers(60);
const schoolYear = "2025-2026";

async function start(dataDir?: string): Promise<EmbeddedKeyHolders & { dataDir: string }> {
  const folder = dataDir ?? (await temporaryFolder());
  const holders = await startEmbeddedKeyHolders(folder);
  onTestFinished(() => holders.stop());
  return { ...holders, dataDir: folder };
}

async function recorded(holders: EmbeddedKeyHolders) {
  const recorders = await Promise.all(holders.endpoints.map(({ url }) => startRecorder(url)));
  onTestFinished(async () => void (await Promise.all(recorders.map((recorder) => recorder.close()))));
  const [first, second] = recorders.map((recorder, place) => ({
    ...holders.endpoints[place]!,
    url: recorder.url,
  }));
  return {
    keyHolders: [first!, second!] as const,
    transcripts: () => recorders.map((recorder) => recorder.transcript()),
  };
}

describe("on the wire between a source and two real key holders", () => {
  test("the search for citizen numbers finds each of them where it stands, also inside other text", () => {
    for (const number of numbers) {
      expect(numbersThatPassTheElevenTest(`{"bsn":"${number}"}`)).toEqual([number]);
      expect(numbersThatPassTheElevenTest(`bsn_${number}x`)).toEqual([number]);
    }
    expect(numbersThatPassTheElevenTest("content-length: 1234, 2025-2026, 000000000")).toEqual([]);
  });

  test("no citizen number leaves the source, in either direction, in headers, addresses or bodies", async () => {
    const { keyHolders, transcripts } = await recorded(await start());
    const answers = await protocolLinker({
      keyHolders,
      schoolYear,
      batchSize: 25,
    }).identify(numbers);
    expect(answers.every((answer) => "id" in answer)).toBe(true);
    for (const transcript of transcripts()) {
      // the recorder did see the whole conversation: a key, three batches and their answers
      expect(transcript.match(/POST \/evaluate/g)).toHaveLength(3);
      expect(transcript).toContain("onderwijs-jeugd/v1/2025-2026");
      expect(transcript.match(/"[a-p]{64}"/g)!.length).toBeGreaterThanOrEqual(2 * numbers.length);
      expect(numbers.filter((number) => transcript.includes(number))).toEqual([]);
      expect(numbersThatPassTheElevenTest(transcript)).toEqual([]);
    }
  });

  test("no identifier and no output of the protocol passes a key holder", async () => {
    const { keyHolders, transcripts } = await recorded(await start());
    const answers = await protocolLinker({ keyHolders, schoolYear }).identify(numbers.slice(0, 10));
    const wire = transcripts().join("\n");
    for (const answer of answers) expect(wire).not.toContain("id" in answer ? answer.id : "?");
  });

  test("the key holders log how many they evaluated, and no number of a citizen", async () => {
    const { endpoints, dataDir, stop } = await start();
    await protocolLinker({
      keyHolders: endpoints,
      schoolYear,
      batchSize: 50,
    }).identify([...numbers, "", "000000000"]);
    await stop();
    const owner = { level: "info", source: "eigen monitor", cap: 10_500_000 };
    const account = { ...owner, schoolYear: "2025-2026", bridge: false };
    for (const holder of ["1", "2"]) {
      const log = await readFile(join(dataDir, "keyholders", holder, "evaluations.log"), "utf8");
      const lines = log
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
      lines.sort((a, b) => a.total - b.total);
      expect(lines.map(({ time, ...count }) => count)).toEqual([
        { ...account, elements: 50, total: 50 },
        { ...account, elements: 10, total: 60 },
      ]);
      expect(numbers.filter((number) => log.includes(number))).toEqual([]);
      expect(numbersThatPassTheElevenTest(log)).toEqual([]);
    }
  });
});

describe("two key holders as processes of their own", () => {
  test("have each a process and a key of their own", async () => {
    const { endpoints, processIds } = await start();
    expect(new Set([...processIds, process.pid]).size).toBe(3);
    expect(endpoints[0].publicKey).not.toBe(endpoints[1].publicKey);
  });

  test("keep their keys over a restart, so that identifiers stay the same", async () => {
    const first = await start();
    const before = await protocolLinker({
      keyHolders: first.endpoints,
      schoolYear,
    }).identify(numbers.slice(0, 3));
    await first.stop();
    const second = await start(first.dataDir);
    expect(second.endpoints.map(({ publicKey }) => publicKey)).toEqual(
      first.endpoints.map(({ publicKey }) => publicKey),
    );
    const after = await protocolLinker({
      keyHolders: second.endpoints,
      schoolYear,
    }).identify(numbers.slice(0, 3));
    expect(after).toEqual(before);
  });

  test.each([0, 1])(
    "when holder %i is killed halfway, the source gets a clear error and no identifiers",
    async (victim) => {
      const { endpoints, processIds } = await start();
      const killing: Carry = async (url, request) => {
        const answer = await fetch(url, request);
        if (url === `${endpoints[victim]!.url}/evaluate`) process.kill(processIds[victim]!, "SIGKILL");
        return answer;
      };
      const linker = protocolLinker({
        keyHolders: endpoints,
        schoolYear,
        batchSize: 5,
        carry: killing,
        waits: [10, 20],
      });
      const error = await linker.identify(numbers).then(
        () => expect.unreachable("linked without a key holder"),
        (reason: LinkageError) => reason,
      );
      expect(error).toMatchObject({
        name: "LinkageError",
        code: "key-holder-unreachable",
      });
      expect(error.message).toContain(`Sleutelhouder ${victim + 1} (${endpoints[victim]!.url}) is niet bereikbaar.`);
      expect(error.remedy).toContain("Controleer of de sleutelhouder draait");
      const everything = [error.message, error.remedy, error.stack, String(error.cause)].join("\n");
      expect(numbers.filter((number) => everything.includes(number))).toEqual([]);
    },
  );
});
