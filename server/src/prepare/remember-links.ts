import type { Linkage, Linker } from "../linkage/linker.ts";

/** Numbers remembered at most: the pupils of the largest boards. */
const MOST = 200_000;

/**
 * A linker that asks for each number once: a pupil has many spells of absence, and the key holders are slow by design.
 * That holds too while a number is being asked. May be shared by deliveries of the same school year. What it remembers
 * never leaves memory.
 */
export function rememberingLinker(linker: Linker, most: number = MOST): Linker {
  let known = new Map<string, Linkage>();
  const underway = new Map<string, Promise<ReadonlyMap<string, Linkage>>>();

  const remember = (answers: ReadonlyMap<string, Linkage>, wanted: ReadonlySet<string>) => {
    if (known.size + answers.size > most) known = new Map([...known].filter(([number]) => wanted.has(number)));
    for (const [number, answer] of answers) known.set(number, answer);
  };

  const ask = async (
    numbers: readonly string[],
    wanted: ReadonlySet<string>,
    progress?: (done: number) => void,
  ): Promise<ReadonlyMap<string, Linkage>> => {
    try {
      const answers = await linker.identify(numbers, progress);
      const found = new Map(numbers.map((number, place) => [number, answers[place]!]));
      remember(found, wanted);
      return found;
    } finally {
      for (const number of numbers) underway.delete(number);
    }
  };

  return {
    keys: linker.keys,

    async identify(numbers, progress) {
      const wanted = new Set(numbers);
      const found = new Map<string, Linkage>();
      const waits = new Set<Promise<ReadonlyMap<string, Linkage>>>();
      const unknown: string[] = [];
      for (const number of wanted) {
        const [answer, asked] = [known.get(number), underway.get(number)];
        if (answer) found.set(number, answer);
        else if (asked) waits.add(asked);
        else unknown.push(number);
      }
      if (unknown.length > 0) {
        const asked = ask(unknown, wanted, progress);
        for (const number of unknown) underway.set(number, asked);
        waits.add(asked);
      }
      for (const answers of await Promise.all(waits)) {
        for (const [number, answer] of answers) if (wanted.has(number)) found.set(number, answer);
      }
      return numbers.map((number) => found.get(number)!);
    },
  };
}
