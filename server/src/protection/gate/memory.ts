import type { GateReport } from "./gate-report.ts";
import type { System } from "./system.ts";

/** What is remembered of a system that passed: its report, with figures by their number in the system. */
export type Remembered = GateReport;

/** Where passed systems are kept, by what they held; so that an unchanged school year is not proven again. */
export interface GateMemory {
  find(key: string): Promise<Remembered | null>;
  keep(key: string, value: Remembered): Promise<void>;
}

/** Raised when the gate proves or hides in another way: what older rules passed must pass again. */
const RULES = "6";

const arraysOf = ({ amount, most, shares, sumsOf, sums }: System): readonly ArrayBufferView[] => [
  amount,
  most,
  ...[shares.at, shares.amount, shares.most, shares.ownerAt, shares.owner],
  ...[sumsOf.at, sumsOf.of],
  ...[sums.total, sums.least, sums.most, sums.leastBefore, sums.mostBefore, sums.all],
  ...[sums.published, sums.secret, sums.cost],
];

async function sha256(bytes: ArrayBufferView): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes as ArrayBufferView<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * SHA-256 over the whole content of a system: atoms, figures, what each tells, who knows what, and the rules. Where its
 * figures stand in the table is left out: another indicator beside it changes nothing.
 */
export async function keyOfSystem(system: System): Promise<string> {
  const { name, schoolYear, whole, spread, shares, sums } = system;
  const words = { rules: RULES, name, schoolYear, whole, spread, owners: shares.owners, cells: sums.cell };
  const parts = [new TextEncoder().encode(JSON.stringify(words)), ...arraysOf(system)];
  const digests: string[] = [];
  for (const part of parts) digests.push(await sha256(part));
  return sha256(new TextEncoder().encode(digests.join(" ")));
}

/** The same report with the figures of a system by their number in it, or the other way round. */
function renumbered(report: GateReport, number: (figure: number) => number): GateReport {
  const { complementary, protects } = report;
  return { ...report, complementary: complementary.map(number), protects: protects.map((own) => own.map(number)) };
}

/** Tells whether a report can be of this system at all, as it is now: of as many figures, hiding only published ones. */
function fitting({ sums }: System): (report: Remembered) => boolean {
  const size = sums.figure.reduce((count, figure) => count + (figure >= 0 ? 1 : 0), 0);
  const secretCount = sums.secret.reduce((count, one) => count + one, 0);
  const published = Uint8Array.from(sums.published); // closing a system moves it
  return ({ figures, secrets, complementary, protects }) =>
    figures === size &&
    secrets === secretCount &&
    protects.length === complementary.length &&
    complementary.every((sum) => published[sum] === 1) &&
    protects.every((own) => own.every((sum) => sums.secret[sum] === 1));
}

/**
 * Closes the gate of a system, or finds that it was closed before. What does not fit the system is proven anew.
 *
 * @throws when who closes it answers what cannot be of this system
 */
export function remembering(memory: GateMemory | undefined, close: (system: System) => Promise<GateReport>) {
  return async (system: System): Promise<{ readonly remembered: boolean; readonly report: GateReport }> => {
    const { figure } = system.sums;
    const fits = fitting(system);
    const key = memory === undefined ? "" : await keyOfSystem(system);
    const found = (await memory?.find(key)) ?? null;
    if (found !== null && fits(found)) {
      return { remembered: true, report: { ...renumbered(found, (sum) => figure[sum]!), ms: 0 } };
    }
    const report = await close(system);
    const numberOf = new Map([...figure].map((at, sum) => [at, sum]));
    const kept = renumbered(report, (at) => numberOf.get(at) ?? -1);
    if (!fits(kept)) throw new Error(`what closed the gate of ${system.name} did not answer for it`);
    await memory?.keep(key, kept);
    return { remembered: false, report };
  };
}
