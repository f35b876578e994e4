import type { Carry } from "../../server/src/linkage/key-holder-client.ts";
import { holdersInMemory, keyPairOf, testCitizenNumbers } from "../../server/src/linkage/linkage.fixture.ts";
import { copied, nobleProtocol } from "../../server/src/linkage/noble.fixture.ts";
import { protocolLinker } from "../../server/src/linkage/protocol-linker.ts";
import { privateInputOf, purposeOf } from "../../server/src/linkage/purpose.ts";
import { cpuClock, type Measurement, medianOf } from "./measurement.ts";

const PUPILS = 200;
const ROUNDS = 5;
/** Milliseconds of one processor for one pupil at one key holder. */
const MOST = 1;
/** How many times less than the arithmetic of the protocol costs in pure JavaScript. */
const TIMES_LESS = 4;

const schoolYear = "2025-2026";
const numbers = testCitizenNumbers(PUPILS);

/** Milliseconds of processor time for one pupil: at one key holder, and at the source for both key holders. */
interface Cost {
  readonly holder: number;
  readonly source: number;
}

/** All that the product does, from numbers to identifiers, but for the network. */
async function ours(): Promise<Cost> {
  const inMemory = holdersInMemory();
  let holders = 0;
  const carry: Carry = (url, request) => {
    // a key holder in memory does all its work before it returns; without an await between, nothing else is counted
    const start = cpuClock();
    const answer = inMemory.carry(url, request);
    holders += cpuClock() - start;
    return answer;
  };
  const linker = protocolLinker({ ...inMemory, carry, schoolYear });
  const start = cpuClock();
  await linker.identify(numbers);
  const all = cpuClock() - start;
  return { holder: holders / 2 / PUPILS, source: (all - holders) / PUPILS };
}

/** The steps of the protocol alone, in the pure JavaScript of another library: the yardstick of this machine. */
function noble(): Cost {
  const protocol = nobleProtocol(purposeOf(schoolYear));
  const [secretKey, publicKey] = [copied(keyPairOf(1).secretKey), copied(keyPairOf(1).publicKey)];
  const inputs = numbers.map((number) => copied(privateInputOf(number)));
  const start = cpuClock();
  const blinded = inputs.map((input) => protocol.blind(input, publicKey));
  const sent = cpuClock();
  const elements = blinded.map((one) => one.blinded);
  const { evaluated, proof } = protocol.blindEvaluateBatch(secretKey, elements);
  const answered = cpuClock();
  const items = blinded.map((one, at) => ({ ...one, input: inputs[at]!, evaluated: evaluated[at]! }));
  protocol.finalizeBatch(items, proof, blinded[0]!.tweakedKey);
  const finished = cpuClock();
  return { holder: (answered - sent) / PUPILS, source: (sent - start + 2 * (finished - answered)) / PUPILS };
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

/** Processor time of the linkage, for one pupil: medians of rounds in which both implementations take their turn. */
export async function measure(): Promise<Measurement[]> {
  const rounds: { readonly ours: Cost; readonly noble: Cost }[] = [];
  await ours(); // the first time compiles
  noble();
  for (let round = 0; round < ROUNDS; round++) rounds.push({ ours: await ours(), noble: noble() });
  const median = (who: "ours" | "noble", side: keyof Cost) => medianOf(rounds.map((round) => round[who][side]));
  const holder = median("ours", "holder");
  return [
    {
      name: "linkage, processor time of one key holder for one pupil",
      figure: ms(holder),
      target: `at most ${ms(MOST)}`,
      ok: holder <= MOST,
    },
    sideBySide("one key holder", holder, median("noble", "holder")),
    sideBySide("the source, with both key holders,", median("ours", "source"), median("noble", "source")),
  ];
}
