import { listIn } from "./compressed.ts";
import type { System } from "./system.ts";

/** Figures that hang together through atoms that can move: one component of the equations. */
export interface Component {
  readonly sums: number;
  readonly atoms: number;
  /** Time that its secrets took. */
  readonly ms: number;
}

/** Number of the component of each sum. Atoms in a published zero cannot move, and connect nothing. */
export function componentsOf({ sums, sumsOf, amount }: System): Int32Array {
  const parent = Int32Array.from(sums.total, (_, sum) => sum);
  const root = (sum: number): number => {
    let top = sum;
    while (parent[top] !== top) top = parent[top] = parent[parent[top]!]!;
    return top;
  };
  const isZero = (sum: number) => sums.published[sum] === 1 && sums.most[sum] === 0;
  for (let atom = 0; atom < amount.length; atom++) {
    const own = listIn(sumsOf, atom);
    if (own.some(isZero)) continue;
    for (let place = 1; place < own.length; place++) parent[root(own[place]!)] = root(own[0]!);
  }
  return parent.map((_, sum) => root(sum));
}

/** How many components hold a secret, and which of them took longest. */
export function hardestOf(
  { sums, sumsOf, amount }: System,
  componentOf: Int32Array,
  msOf: ReadonlyMap<number, number>,
): { readonly components: number; readonly hardest: Component } {
  const ms = new Map<number, number>();
  for (const [secret, spent] of msOf) {
    const component = componentOf[secret]!;
    ms.set(component, (ms.get(component) ?? 0) + spent);
  }
  const [longest = [-1, 0]] = [...ms].sort((a, b) => b[1] - a[1]);
  let atoms = 0;
  for (let atom = 0; atom < amount.length; atom++) {
    const first = listIn(sumsOf, atom)[0];
    if (first !== undefined && componentOf[first] === longest[0]) atoms++;
  }
  const size = sums.total.reduce((count, _, sum) => count + (componentOf[sum] === longest[0] ? 1 : 0), 0);
  return { components: ms.size, hardest: { sums: size, atoms, ms: Math.round(longest[1]) } };
}
