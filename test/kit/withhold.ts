import { indicatorByCode } from "@monitor/schema/indicators";
import type { IsoDate } from "@monitor/schema/vocabulary";
import type { Database } from "../../server/src/database/connect.ts";
import { type GateMemory, maskAndRound, protect, type TrueFigure } from "../../server/src/protection/index.ts";
import { countRelease } from "../../server/src/release/count-release.ts";
import { readOlderFigures } from "../../server/src/release/older-figures.ts";

type Remembered = Parameters<GateMemory["keep"]>[1];

const isOf =
  (system: string) =>
  ({ indicator, count }: TrueFigure): boolean =>
    (indicatorByCode.get(indicator)?.gate ?? indicator) === system && typeof count !== "string";

/**
 * Lets the next release of this date find that a system could not be protected, as if the gate had found so before: in
 * its memory stands that all of it is hidden. For systems of shares; of the rest of the release the gate decides.
 */
export async function withhold(db: Pick<Database, "as">, date: IsoDate, systems: readonly string[]): Promise<void> {
  const sql = db.as("monitor_release");
  const kept: { key: string; value: Remembered }[] = [];
  const memory: GateMemory = {
    find: async () => null,
    async keep(key, value) {
      kept.push({ key, value });
    },
  };
  const { figures, atoms } = await sql.begin((counting) => countRelease(counting, date));
  const before = await sql.begin((reading) => readOlderFigures(reading, date));
  const { gate } = await protect(figures, atoms, { memory, before });
  const shown = maskAndRound(figures);
  for (const [at, { indicator: system }] of gate.entries()) {
    if (!systems.includes(system)) continue;
    const own = figures.flatMap((figure, place) => (isOf(system)(figure) ? [shown[place]!] : []));
    const complementary = own.flatMap(({ numerator }, number) => (numerator === null ? [] : [number]));
    const { key, value } = kept[at]!;
    const result = { ...value, withheld: true, complementary, protects: complementary.map(() => []) };
    await sql`
      insert into release.gate_memory (key, result) values (${key}, ${sql.json(result as never)})
      on conflict (key) do update set result = excluded.result`;
  }
}
