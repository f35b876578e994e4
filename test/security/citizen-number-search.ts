const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/**
 * Every run of exactly nine digits in a text that passes the eleven test and so could be somebody's citizen number
 * (nine zeros pass the sum, but are nobody's). Longer runs of digits are no citizen number and are left out.
 */
export function numbersThatPassTheElevenTest(text: string): string[] {
  const runs = text.match(/(?<![0-9])[0-9]{9}(?![0-9])/g) ?? [];
  return runs.filter((digits) => {
    const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
    return sum % 11 === 0 && digits !== "000000000";
  });
}
