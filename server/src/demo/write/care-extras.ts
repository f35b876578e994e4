import { join } from "node:path";
import { ARRANGEMENT_THEMES } from "@monitor/schema/vocabulary";
import type { CareDelivery } from "../plan/delivery.ts";
import { writeText } from "./text-file.ts";

const BASIS = { consent: "toestemming", statutory: "wettelijke taak" } as const;

/**
 * The files that go with any format of care: grounds on which a school may see the care of a pupil, and collective
 * arrangements. No file where there are none.
 * @param productCode of the help under the arrangements; empty where the format has no such codes
 */
export function writeCareExtras(
  { grounds, arrangements }: CareDelivery,
  productCode: string,
  folder: string,
): string[] {
  const tables = {
    "toestemmingen.csv": [
      "bsn;school;grondslag;geldig_tot",
      ...grounds.map(({ number, site, basis, until }) => `${number};${site};${BASIS[basis]};${until}`),
    ],
    "collectief.csv": [
      "vestiging;aanbieder;thema;van;tot;bereik;productcode",
      ...arrangements.map(({ site, provider, theme, from, reach }) => {
        return `${site};${provider};${ARRANGEMENT_THEMES[theme].nl};${from};;${reach};${productCode}`;
      }),
    ],
  };
  return Object.entries(tables)
    .filter(([, rows]) => rows.length > 1)
    .map(([file, rows]) =>
      writeText(
        join(folder, file),
        rows.map((row) => `${row}\n`),
      ),
    );
}
