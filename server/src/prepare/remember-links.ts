import type { Linkage, Linker } from "../linkage/linker.ts";

/** Numbers remembered at most: the pupils of the largest boards. */
const MOST = 200_000;

/**
 * A linker that asks for each number once: a pupil has many spells of absence, and the key holders are slow by design.
 * May be shared by deliveries of the same school year. What it remembers never leaves memory.
 */
export function rememberingLinker(linker: Linker, most: number = MOST): Linker {
  let known = new Map<string, Linkage>();
  return {
    keys: linker.keys,

    async identify(numbers, progress) {
      const asked = new Set<string>();
      for (const number of numbers) if (!known.has(number)) asked.add(number);
      const unknown = [...asked];
      if (known.size + unknown.length > most) {
        const wanted = new Set(numbers);
        known = new Map([...known].filter(([number]) => wanted.has(number)));
      }
      const answers = unknown.length > 0 ? await linker.identify(unknown, progress) : [];
      answers.forEach((answer, place) => {
        known.set(unknown[place]!, answer);
      });
      return numbers.map((number) => known.get(number)!);
    },
  };
}
