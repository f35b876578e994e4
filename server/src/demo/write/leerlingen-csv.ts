import { join } from "node:path";
import type { EnrolmentDelivery } from "../plan/delivery.ts";
import { yearGroupOf } from "../plan/person.ts";
import { pupilKey } from "./edexml.ts";
import { writeText } from "./text-file.ts";
import type { Written } from "./written.ts";

const HEADER = "leerlingsleutel;bsn;vestiging;groep;jaargroep;geslacht;geboortedatum;postcode;van;tot\n";

function* rows({ pupils, numberOf, period }: EnrolmentDelivery): Generator<string> {
  yield HEADER;
  for (const { person, stay } of pupils) {
    const { site, age, classKey } = stay;
    const who = [pupilKey(site, person), person.hasNumber ? numberOf(person, stay.year) : "", site.code];
    const where = [classKey ?? "", yearGroupOf(site.schoolType, age), person.boy ? "jongen" : "meisje", person.born];
    const days = [stay.from === period.from ? "" : stay.from, stay.to === period.to ? "" : stay.to];
    yield `${[...who, ...where, person.home.postcode4, ...days].join(";")}\n`;
  }
}

/** One table with all pupils of a board. */
export function writeLeerlingen(delivery: EnrolmentDelivery, folder: string): Written {
  return { paths: [writeText(join(folder, "leerlingen.csv"), rows(delivery))], mistakes: [] };
}
