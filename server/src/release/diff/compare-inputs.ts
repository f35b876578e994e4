import type { ReleaseInput } from "../publish.ts";

/** What happened to a delivery between two releases. */
export interface InputChange {
  readonly change: "new" | "replaced" | "gone";
  readonly kind: string;
  readonly organisation: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  /** Number of the delivery that the first release counts, and of that which the second does. */
  readonly before: number | null;
  readonly after: number | null;
}

const slotOf = ({ kind, organisation, periodFrom, periodTo }: ReleaseInput): string =>
  [kind, organisation, periodFrom, periodTo].join("\t");

/**
 * How the deliveries of two releases differ, by source, organisation and period. The same content that was delivered
 * again is no change.
 */
export function compareInputs(before: readonly ReleaseInput[], after: readonly ReleaseInput[]): readonly InputChange[] {
  const olds = new Map(before.map((input) => [slotOf(input), input]));
  const news = new Map(after.map((input) => [slotOf(input), input]));
  return [...new Set([...olds.keys(), ...news.keys()])].sort().flatMap((slot): InputChange[] => {
    const [old, now] = [olds.get(slot), news.get(slot)];
    if (old !== undefined && now !== undefined && old.digest === now.digest) return [];
    const { kind, organisation, periodFrom, periodTo } = (now ?? old)!;
    const change = old === undefined ? "new" : now === undefined ? "gone" : "replaced";
    const numbers = { before: old?.id ?? null, after: now?.id ?? null };
    return [{ change, kind, organisation, periodFrom, periodTo, ...numbers }];
  });
}
