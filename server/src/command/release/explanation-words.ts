import { OBSERVATION_STATUSES } from "@monitor/schema/vocabulary";
import type { Explanation } from "../../release/index.ts";
import { figureInWords } from "./figure-words.ts";

const BECAUSE: Readonly<Record<NonNullable<Explanation["because"]>, string>> = {
  itself:
    "Het is afgeschermd om zichzelf: het gaat om zo weinig leerlingen, of juist om (bijna) alle leerlingen, dat iemand herkenbaar kan worden.",
  complementary:
    "Het is afgeschermd om andere cijfers te beschermen: met dit cijfer erbij zou iemand die kunnen uitrekenen.",
  withheld:
    "Het is afgeschermd met alle cijfers van dit onderwerp in dit schooljaar: een deel ervan kon niet zo worden afgeschermd dat niemand het kan uitrekenen.",
  follows: "Het is afgeschermd omdat het volgt uit een ander afgeschermd cijfer van dezelfde plaats en periode.",
  "hidden-before":
    "Het is afgeschermd omdat een eerdere uitgave met dezelfde peildatum het afschermde. Ook als die uitgave is ingetrokken, kan iemand haar hebben bewaard en de twee naast elkaar leggen.",
  unknown: "Waarom is niet bewaard: deze uitgave is gemaakt voordat de monitor dat bijhield.",
};

function protectedInWords({ because, protects }: Explanation): string[] {
  if (because !== "complementary") return [];
  if (protects === null || protects.length === 0) {
    return ["Het beschermt een of meer afgeschermde cijfers van hetzelfde onderwerp en hetzelfde schooljaar."];
  }
  return ["Het beschermt:", ...protects.map((name) => `  ${figureInWords(...name)}`)];
}

/** Why a figure reads as it does, in Dutch. Never what it hides. */
export function explanationInWords(explanation: Explanation): string {
  const { release, indicator, place, period, breakdown, status, because, earlier } = explanation;
  return [
    `${figureInWords(indicator, place, period, breakdown)}, in uitgave ${release}:`,
    because === null ? OBSERVATION_STATUSES[status].reason.nl : BECAUSE[because],
    ...protectedInWords(explanation),
    ...(earlier === undefined ? [] : ["", explanationInWords(earlier)]),
    ...(status === "NOT_DELIVERED" ? [`Wie leverde, staat in de dekking: pnpm monitor release show ${release}.`] : []),
  ].join("\n");
}
