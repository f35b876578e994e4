import type { FormatGuide } from "../format-guide.ts";
import { PUPIL_COLUMNS } from "./columns.ts";

const header = `${PUPIL_COLUMNS.join(";")}\n`;

export const LEERLINGEN_CSV_GUIDE: FormatGuide = {
  title: "Leerlingen als csv",
  who: "Een school of bestuur zonder EDEXML of UWLR.",
  files: [],
  used: [],
  dropped: [],
  codes: [],
  faults: [],
  examples: [
    {
      name: "leerlingen.csv",
      content: `${header}1001;999900006;99AA00;3a;3;v;2019-03-09;7511;2025-08-01;\n`,
    },
  ],
  templates: [{ name: "leerlingen.csv", content: header }],
};
