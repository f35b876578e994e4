import { join } from "node:path";
import type { CareDelivery } from "../plan/deliveries.ts";
import { writeText } from "./text-file.ts";

const BASIS = { consent: "toestemming", statutory: "wettelijke taak" } as const;

/** Grounds on which a school may see the care of a pupil; no file where there are none. */
export function writeGrounds({ grounds }: CareDelivery, folder: string): string[] {
  if (grounds.length === 0) return [];
  const rows = grounds.map(({ number, site, basis, until }) => `${number};${site};${BASIS[basis]};${until}\n`);
  return [writeText(join(folder, "toestemmingen.csv"), ["bsn;school;grondslag;geldig_tot\n", ...rows])];
}
