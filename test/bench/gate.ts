import { maskAndRound, protect } from "../../server/src/protection/index.ts";
import { cpuClock, type Measurement } from "./measurement.ts";
import { type Country, DEMO, NETHERLANDS, nationalSystem } from "./national-atoms.ts";

/** Parts of the pupils that have it: as many as have care, as few as are long absent. */
const RATES = [0.1, 0.03, 0.004];
/** Systems of a school year, two processors, and minutes for all of them. */
const SYSTEMS = 25;
const MOST_MS = (7 * 60_000 * 2) / SYSTEMS;
const MOST_BYTES = 8e9;

/** `BENCH_COUNTRY=NL` for the whole country: minutes for each system; otherwise an area of the size of the demo. */
const isNational = (): boolean => process.env.BENCH_COUNTRY === "NL";
const rates = (): number[] => process.env.BENCH_RATES?.split(",").map(Number) ?? RATES;

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const whole = (number: number) => number.toLocaleString("en");

async function ofOneSystem(country: Country, rate: number): Promise<Measurement[]> {
  const { figures, table } = nationalSystem(country, rate, 7);
  const masked = maskAndRound(figures).filter(({ numerator }) => numerator === null).length;
  const what = `gate, ${whole(figures.length)} sums of ${whole(table.atoms.length)} atoms, ${rate * 100} % of the pupils`;
  const cpu = cpuClock();
  const { gate } = await protect(figures, [table]);
  const spent = cpuClock() - cpu;
  const { ms, complementary, pruned, attacks, byWitness, byProgram, components, hardest } = gate[0]!;
  const masks = `${masked} masks, ${complementary.length} complementary (${pruned} shown again)`;
  const proofs = `${whole(attacks)} attacks, ${whole(byWitness)} by witness, ${whole(byProgram)} programs`;
  const parts = `${components} components, the hardest ${hardest.sums} sums, ${hardest.atoms} atoms, ${seconds(hardest.ms)}`;
  const { rss } = process.memoryUsage();
  return [
    {
      name: what,
      figure: `${seconds(spent)} of this processor (${seconds(ms)}): ${masks}; ${proofs}; ${parts}`,
      target: `at most ${seconds(MOST_MS)} of the processor`,
      ok: spent <= MOST_MS,
    },
    {
      name: `${what}, memory`,
      figure: `${whole(Math.round(rss / 1e6))} MB`,
      target: "under 8 GB",
      ok: rss < MOST_BYTES,
    },
  ];
}

/** Processor time and memory to close the gate of one system, at rates that mask little and much. */
export async function measure(): Promise<Measurement[]> {
  const all: Measurement[] = [];
  for (const rate of rates()) all.push(...(await ofOneSystem(isNational() ? NETHERLANDS : DEMO, rate)));
  return all;
}
