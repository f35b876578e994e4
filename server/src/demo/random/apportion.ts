/**
 * Divides `total` whole things in proportion to weights by largest remainders; the parts add up to `total` exactly.
 * @param least each part gets at least this many, as far as `total` allows
 */
export function apportion(total: number, weights: readonly number[], least = 0): number[] {
  const floor = Math.min(least, Math.floor(total / Math.max(1, weights.length)));
  const free = total - floor * weights.length;
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (sum === 0 ? 0 : (free * weight) / sum));
  const parts = exact.map(Math.floor);
  const rest = free - parts.reduce((all, part) => all + part, 0);
  const order = exact.map((value, place) => ({ place, remainder: value - Math.floor(value) }));
  order.sort((one, other) => other.remainder - one.remainder || one.place - other.place);
  for (let given = 0; given < rest; given++) {
    const next = order[given % Math.max(1, order.length)];
    if (next) parts[next.place]!++;
  }
  return parts.map((part) => part + floor);
}
