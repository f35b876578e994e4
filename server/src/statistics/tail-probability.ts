/**
 * The probability that is left out on each side: 0.025 for 0.95.
 * @throws RangeError when confidence is not above 0 and below 1
 */
export function tailProbability(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence must lie between 0 and 1, not ${confidence}`);
  }
  return (1 - confidence) / 2;
}
