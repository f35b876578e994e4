/** One target and how it was met; times only ever appear here, never in a test. */
export interface Measurement {
  readonly name: string;
  /** With its unit, such as `0.41 ms`. */
  readonly figure: string;
  readonly target: string;
  readonly ok: boolean;
}

export type Measure = () => Promise<Measurement[]>;

/** Milliseconds of processor time (user and system) that this process has used so far, in all its threads. */
export function cpuClock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The middle one: a machine that is busy with something else for a moment does not move it. */
export function medianOf(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
