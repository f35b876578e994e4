import type { Person } from "./person.ts";
import type { WorldPlan } from "./world.ts";

const FIRST_TEST_NUMBER = 999_900_006;
const LAST_TEST_NUMBER = 999_999_990;

/** The eleven test of a BSN: 9a + 8b + ... + 2h - i is divisible by 11 (RvIG, Logisch Ontwerp BSN). */
function passesElevenTest(number: number): boolean {
  const digits = String(number);
  let sum = -Number(digits[8]);
  for (let place = 0; place < 8; place++) sum += (9 - place) * Number(digits[place]);
  return sum % 11 === 0;
}

/** The numbers that RvIG keeps free for tests, in order: no person has one of them. */
export function* testNumbers(): Generator<string> {
  for (let number = FIRST_TEST_NUMBER; number <= LAST_TEST_NUMBER; number++) {
    if (passesElevenTest(number)) yield String(number);
  }
}

/** The person number of someone in a school year: D and eight digits, or a test number. */
export type NumberOf = (person: Person, year: number) => string;

/**
 * Everyone has an invented number, except who goes to the protocol school in the last school year: they have a test
 * number in all files of that year, so that the linkage protocol really runs.
 */
export function personNumbers({ years, protocolSite, request }: WorldPlan, people: readonly Person[]): NumberOf {
  const last = years.length - 1;
  const test = new Map<Person, string>();
  const free = testNumbers();
  for (const person of request.plain ? [] : people) {
    if (!person.stays.some((stay) => stay.year === last && stay.site.code === protocolSite)) continue;
    const next = free.next();
    if (!next.done) test.set(person, next.value);
  }
  return (person, year) =>
    (year === last ? test.get(person) : undefined) ?? `D${String(person.serial).padStart(8, "0")}`;
}
