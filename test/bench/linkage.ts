import { evaluationWorkers } from "../../server/src/linkage/holder/evaluation-workers.ts";
import { type KeyHolder, keyHolder } from "../../server/src/linkage/key-holder.ts";
import { lettersOf } from "../../server/src/linkage/letters.ts";
import { gateWith, keyPairOf, ringOf, sourceOf, testCitizenNumbers } from "../../server/src/linkage/linkage.fixture.ts";
import { copied, nobleProtocol } from "../../server/src/linkage/noble.fixture.ts";
import { unpacked } from "../../server/src/linkage/packed.ts";
import { privateInputOf, purposeOf } from "../../server/src/linkage/purpose.ts";
import { blindNumbers, type FinishTask, finishNumbers } from "../../server/src/linkage/source-work.ts";
import { sourceWorkers } from "../../server/src/linkage/source-workers.ts";
import { evaluateAnswer } from "../../server/src/linkage/wire.ts";
import { cpuClock, type Measurement, medianOf } from "./measurement.ts";

const PUPILS = 500;
const ROUNDS = 5;
/** Milliseconds of one processor for one pupil at one key holder. */
const MOST = 1;
/** How many times less than the arithmetic of the protocol costs in pure JavaScript. */
const TIMES_LESS = 4;
/** Batches shared out over threads. */
const BATCHES = 12;
/** Two threads on two free processors come close to half; what else runs on the machine takes its part. */
const MOST_OF_ONE = 0.75;

const purpose = purposeOf("2025-2026");
const numbers = testCitizenNumbers(PUPILS);
const pairs = [keyPairOf(1), keyPairOf(2)];

/** Milliseconds of processor time for one pupil: at one key holder, and at the source for both key holders. */
interface Cost {
  readonly holder: number;
  readonly source: number;
}

/** What a key holder does with a batch, from the text of the question to the text of the answer. */
async function answered(holder: KeyHolder, elements: Uint8Array): Promise<FinishTask["answers"][number]> {
  const question = JSON.stringify({ info: purpose, elements: unpacked(elements).map(lettersOf) });
  const { body } = await holder.answer({ method: "POST", path: "/evaluate", body: JSON.parse(question) }, sourceOf());
  const { evaluated, proof } = evaluateAnswer.parse(JSON.parse(JSON.stringify(body)));
  return { publicKey: "", evaluated: Buffer.concat(evaluated), proof };
}

/** All that the product does for one batch but for the network, step by step, so that each side is timed on its own. */
async function ours(): Promise<Cost> {
  const holders = pairs.map((pair) => keyHolder({ keys: ringOf(pair), gate: gateWith(sourceOf()) }));
  const start = cpuClock();
  const blinded = blindNumbers({ numbers, secret: null });
  const sent = cpuClock();
  const answers: FinishTask["answers"][number][] = [];
  for (const holder of holders) answers.push(await answered(holder, blinded.elements));
  const back = cpuClock();
  const keyed = answers.map((answer, place) => ({ ...answer, publicKey: lettersOf(pairs[place]!.publicKey) }));
  const finished = finishNumbers({ ...blinded, numbers, purpose, answers: keyed });
  if ("unproved" in finished) throw new Error("the proof does not hold");
  return { holder: (back - sent) / 2 / PUPILS, source: (sent - start + cpuClock() - back) / PUPILS };
}

/** The steps of the protocol alone, in the pure JavaScript of another library: the yardstick of this machine. */
function noble(): Cost {
  const few = numbers.slice(0, PUPILS / 5);
  const protocol = nobleProtocol(purpose);
  const [secretKey, publicKey] = [copied(pairs[0]!.secretKey), copied(pairs[0]!.publicKey)];
  const inputs = few.map((number) => copied(privateInputOf(number)));
  const start = cpuClock();
  const blinded = inputs.map((input) => protocol.blind(input, publicKey));
  const sent = cpuClock();
  const elements = blinded.map((one) => one.blinded);
  const { evaluated, proof } = protocol.blindEvaluateBatch(secretKey, elements);
  const answeredAt = cpuClock();
  const items = blinded.map((one, at) => ({ ...one, input: inputs[at]!, evaluated: evaluated[at]! }));
  protocol.finalizeBatch(items, proof, blinded[0]!.tweakedKey);
  const finished = cpuClock();
  return {
    holder: (answeredAt - sent) / few.length,
    source: (sent - start + 2 * (finished - answeredAt)) / few.length,
  };
}

const ms = (cost: number) => `${cost.toFixed(2)} ms`;

function sideBySide(name: string, own: number, others: number): Measurement {
  const ratio = others / own;
  return {
    name: `linkage, ${name} beside pure JavaScript`,
    figure: `${ms(own)} against ${ms(others)}, ${ratio.toFixed(1)} times less`,
    target: `at least ${TIMES_LESS} times less`,
    ok: ratio >= TIMES_LESS,
  };
}

interface Threads<Task> {
  run(task: Task): Promise<unknown>;
  close(): Promise<void>;
}

/** Milliseconds on the clock for many batches over some threads, which have begun already. */
async function wallOf<Task>({ run, close }: Threads<Task>, task: Task, threads: number): Promise<number> {
  await Promise.all(Array.from({ length: threads }, () => run(task)));
  const start = performance.now();
  await Promise.all(Array.from({ length: BATCHES }, () => run(task)));
  const spent = performance.now() - start;
  await close();
  return spent;
}

async function overThreads<Task>(name: string, task: Task, make: (threads: number) => Threads<Task>) {
  const rounds: (readonly [one: number, two: number])[] = [];
  for (let round = 0; round < 3; round++) rounds.push([await wallOf(make(1), task, 1), await wallOf(make(2), task, 2)]);
  const [one, two] = [medianOf(rounds.map(([first]) => first)), medianOf(rounds.map(([, second]) => second))];
  const pupils = BATCHES * PUPILS;
  return {
    name: `linkage, ${name}: wall time for one pupil with two threads beside one`,
    figure: `${ms(two / pupils)} against ${ms(one / pupils)}, ${(two / one).toFixed(2)} of it`,
    target: `at most ${MOST_OF_ONE} of it`,
    ok: two / one <= MOST_OF_ONE,
  };
}

/** Processor time of the linkage, for one pupil: medians of rounds in which both implementations take their turn. */
export async function measure(): Promise<Measurement[]> {
  const rounds: { readonly ours: Cost; readonly noble: Cost }[] = [];
  await ours(); // the first time compiles
  noble();
  for (let round = 0; round < ROUNDS; round++) rounds.push({ ours: await ours(), noble: noble() });
  const median = (who: "ours" | "noble", side: keyof Cost) => medianOf(rounds.map((round) => round[who][side]));
  const holder = median("ours", "holder");
  const { elements } = blindNumbers({ numbers, secret: null });
  const evaluation = { purpose, secretKey: pairs[0]!.secretKey, elements };
  return [
    {
      name: "linkage, processor time of one key holder for one pupil",
      figure: ms(holder),
      target: `at most ${ms(MOST)}`,
      ok: holder <= MOST,
    },
    sideBySide("one key holder", holder, median("noble", "holder")),
    sideBySide("the source, with both key holders,", median("ours", "source"), median("noble", "source")),
    await overThreads("a source that blinds", { numbers, secret: null }, (threads) => {
      const work = sourceWorkers(threads);
      return { run: work.blind, close: work.close };
    }),
    await overThreads("a key holder", evaluation, (threads) => {
      const work = evaluationWorkers(threads);
      return { run: work.evaluate, close: work.close };
    }),
  ];
}
