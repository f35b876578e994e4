import type { SchoolYear } from "@monitor/schema/vocabulary";
import { identifierOf } from "./identifier.ts";
import type { Linkage, Linker } from "./linker.ts";
import { DATASET, purposeOf } from "./purpose.ts";

const INVENTED = /^D[0-9]{8}$/;

/** The number of an invented person of the demo: D and eight digits, so that nobody can take it for a citizen number. */
export function isInventedNumber(text: string): boolean {
  return INVENTED.test(text.trim());
}

/**
 * FOR THE DEMO ONLY: no key protects these identifiers. The invented persons of the demo generator (there are more of
 * them than test numbers that pass the eleven test) get the identifier that a key holder could have given; every other
 * number goes through the real protocol.
 */
export function demoLinker(protocol: Linker, schoolYear: SchoolYear): Linker {
  const inventedId = (number: string) => {
    const label = new TextEncoder().encode(`verzonnen persoon voor de demo|${purposeOf(schoolYear)}|${number.trim()}`);
    return identifierOf([label], DATASET);
  };
  return {
    keys: protocol.keys,
    async identify(numbers, progress) {
      const real = numbers.filter((number) => !isInventedNumber(number));
      const invented = numbers.length - real.length;
      const linked = await protocol.identify(real, (done) => progress?.(invented + done));
      if (real.length === 0) progress?.(invented);
      let next = 0;
      return numbers.map(
        (number): Linkage => (isInventedNumber(number) ? { id: inventedId(number) } : linked[next++]!),
      );
    },
  };
}
