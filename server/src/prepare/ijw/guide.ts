import { EXTRA_TEMPLATES } from "../care-extras/guide.ts";
import type { FormatGuide } from "../format-guide.ts";

const START = `<?xml version="1.0" encoding="UTF-8"?>
<jw305:Bericht xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema" xmlns:jw305="http://www.istandaarden.nl/ijw/3_2/jw305/schema">
  <jw305:Header>
    <jw305:BerichtCode>438</jw305:BerichtCode>
    <jw305:BerichtVersie>3</jw305:BerichtVersie>
    <jw305:Afzender>99000001</jw305:Afzender>
    <jw305:Ontvanger>0153</jw305:Ontvanger>
    <jw305:BerichtIdentificatie>
      <ijw:Identificatie>1</ijw:Identificatie>
      <ijw:Dagtekening>2025-10-01</ijw:Dagtekening>
    </jw305:BerichtIdentificatie>
  </jw305:Header>
  <jw305:Client>
    <jw305:Bsn>999900006</jw305:Bsn>
    <jw305:StartProducten>
      <jw305:StartProduct>
        <jw305:ToewijzingNummer>1</jw305:ToewijzingNummer>
        <jw305:Product>
          <ijw:Categorie>45</ijw:Categorie>
        </jw305:Product>
        <jw305:Begindatum>2025-09-15</jw305:Begindatum>
        <jw305:StatusAanlevering>1</jw305:StatusAanlevering>
      </jw305:StartProduct>
    </jw305:StartProducten>
  </jw305:Client>
</jw305:Bericht>
`;

/** What a municipality must know about iJw. */
export const IJW_GUIDE: FormatGuide = {
  title: "iJw 3",
  who: "Een gemeente, met de berichten die zij van haar jeugdhulpaanbieders kreeg.",
  files: [
    { field: "JW305", what: "De hulp is echt begonnen." },
    { field: "JW307", what: "De hulp is echt gestopt." },
    { field: "toestemmingen*.csv", what: "Wie de hulp van een leerling met welke school mag delen." },
  ],
  used: [{ field: "Bsn", what: "Wordt vervangen door een code; het nummer zelf gaat niet mee." }],
  dropped: [{ field: "Commentaar", what: "Vrije tekst; de monitor mag die niet hebben." }],
  codes: [],
  faults: [],
  examples: [{ name: "jw305.xml", content: START }],
  templates: EXTRA_TEMPLATES,
};
