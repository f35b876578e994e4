import type { FormatGuide } from "../format-guide.ts";
import { CALENDAR_COLUMNS, SPELL_COLUMNS } from "./columns.ts";

const spells = `${SPELL_COLUMNS.join(";")}\n`;
const calendar = `${CALENDAR_COLUMNS.join(";")}\n`;

/** What a school must know about the attendance file. */
export const VERZUIM_CSV_GUIDE: FormatGuide = {
  title: "Verzuim als csv",
  who: "Een school of bestuur, uit de leerlingadministratie; een gemeente voor jongeren die niet zijn ingeschreven.",
  files: [
    { field: "verzuim*.csv", what: "Eén regel voor elke aaneengesloten periode van verzuim." },
    { field: "schoolkalender*.csv", what: "Eén regel voor elke vestiging en dag waarop les is gegeven." },
  ],
  used: [{ field: "bsn", what: "Wordt vervangen door een code; het nummer zelf gaat niet mee." }],
  dropped: [{ field: "alle andere kolommen", what: "Worden bij het lezen weggelaten." }],
  codes: [],
  faults: [],
  examples: [
    {
      name: "verzuim.csv",
      content: `${spells}L-1001;999900006;99AA00;0153;ziek;2025-09-08;2025-09-09;660\n`,
    },
    { name: "schoolkalender.csv", content: `${calendar}99AA00;2025-09-08;330\n` },
  ],
  templates: [
    { name: "verzuim.csv", content: spells },
    { name: "schoolkalender.csv", content: calendar },
  ],
};
