import { type Command, InvalidArgumentError } from "commander";
import { type AskedFigure, explainFigure, readAskedFigure, releaseDetails } from "../../release/index.ts";
import { withDatabase } from "../with-database.ts";
import { write } from "../write.ts";
import { explanationInWords } from "./explanation-words.ts";
import { releaseNumber } from "./release-number.ts";
import { detailsInWords } from "./show-words.ts";

function askedFigure(text: string): AskedFigure {
  const asked = readAskedFigure(text);
  if (asked !== null) return asked;
  throw new InvalidArgumentError(
    'Schrijf "<indicator> <plaats> [periode] [uitsplitsing]", zoals "care-share 0153 2025-2026 school-type:bao".',
  );
}

async function show(release: number, options: { explain?: AskedFigure; json?: true }): Promise<void> {
  const { explain } = options;
  if (explain !== undefined) {
    const explanation = await withDatabase((db) => explainFigure(db, release, explain));
    return write(options.json ? JSON.stringify(explanation) : explanationInWords(explanation));
  }
  const details = await withDatabase((db) => releaseDetails(db, release));
  write(options.json ? JSON.stringify(details) : detailsInWords(details));
}

export function addShow(release: Command): void {
  release
    .command("show")
    .description("toon een uitgave: leveringen, dekking en wat er is gedaan om herleiden uit te sluiten")
    .argument("<nummer>", "nummer van de uitgave", releaseNumber)
    .option("--explain <cijfer>", 'zeg waarom een cijfer is afgeschermd, zoals "care-share 0153"', askedFigure)
    .option("--json", "uitvoer voor machines")
    .action(show);
}
