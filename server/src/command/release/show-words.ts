import { SOURCE_KINDS, type SourceKind } from "@monitor/schema/vocabulary";
import { type KeptGatePart, type NamedCoverage, type ReleaseDetails, WHOLE } from "../../release/index.ts";
import { asTable } from "../table.ts";
import { indicatorInWords, levelInWords } from "./figure-words.ts";

const number = new Intl.NumberFormat("nl-NL");

export const withdrawnInWords = ({ at, by, reason }: NonNullable<ReleaseDetails["withdrawn"]>): string =>
  `ingetrokken op ${at.slice(0, 10)} door ${by}: ${reason}`;

function inputs({ inputs: counted }: ReleaseDetails): string[] {
  const groups = Map.groupBy(counted, ({ kind, periodFrom, periodTo }) => [kind, periodFrom, periodTo].join("\t"));
  const rows = [...groups.entries()].sort().map(([key, own]) => {
    const [kind, from, to] = key.split("\t");
    const organisations = new Set(own.map(({ organisation }) => organisation)).size;
    return [
      `  ${SOURCE_KINDS[kind as SourceKind].nl}`,
      `${from} t/m ${to}`,
      number.format(own.length),
      number.format(organisations),
    ];
  });
  return ["Leveringen", asTable(["  soort", "periode", "leveringen", "organisaties"], rows)];
}

const UNITS = { site: "vestigingen", municipality: "gemeenten" } as const;

const placeOf = ({ place, name, level }: NamedCoverage): string =>
  place === WHOLE ? "hele uitgave" : `${levelInWords(level ?? "other")} ${name ?? place}`;

/** Of the whole and of regions and alliances; municipalities only where something lacks, as there are hundreds. */
const isShown = ({ level, expected, delivered }: NamedCoverage): boolean =>
  level !== "municipality" || delivered < expected;

function coverage({ coverage: all }: ReleaseDetails): string[] {
  if (all.length === 0) return ["Dekking: niet bewaard, deze uitgave is van voor die tijd."];
  const rows = all
    .filter(isShown)
    .map((one) => [
      `  ${placeOf(one)}`,
      one.schoolYear,
      SOURCE_KINDS[one.kind].nl,
      `${number.format(one.delivered)} van ${number.format(one.expected)} ${UNITS[one.unit]}`,
      one.pupils === null ? "" : number.format(one.pupils),
      one.linkedPercent === null ? "" : `${one.linkedPercent}%`,
    ]);
  const hidden = all.length - rows.length;
  return [
    "Dekking",
    asTable(["  gebied", "schooljaar", "bron", "geleverd", "leerlingen", "gekoppeld"], rows),
    ...(hidden === 0 ? [] : [`  en ${number.format(hidden)} regels van gemeenten waarvan alles is geleverd`]),
  ];
}

const orUnknown = (count: number | null): string => (count === null ? "-" : number.format(count));

function gate({ gate: parts }: ReleaseDetails): string[] {
  if (parts.length === 0) return ["Herleiden uitsluiten: niets na te rekenen, of niet bewaard."];
  const row = (part: Omit<KeptGatePart, "hardest">, name: string) => [
    `  ${name}`,
    part.schoolYear,
    number.format(part.figures),
    number.format(part.secrets),
    number.format(part.complementary),
    orUnknown(part.pruned),
    orUnknown(part.components),
    number.format(part.attacks),
    number.format(part.byWitness),
    number.format(part.byProgram),
    number.format(Math.ceil(part.ms / 1000)),
  ];
  const header = [
    ...["  onderwerp", "schooljaar", "cijfers", "te klein", "daarvoor afgeschermd", "weer getoond", "delen"],
    ...["aanvallen", "door getuige", "door programma", "seconden"],
  ];
  return [
    "Herleiden uitsluiten",
    asTable(
      header,
      parts.map((part) => row(part, indicatorInWords(part.name))),
    ),
  ];
}

/** A release and all that is kept beside its figures. */
export function detailsInWords(details: ReleaseDetails): string {
  const { number: release, referenceDate, publishedAt, observations, fingerprint, demo, withdrawn } = details;
  return [
    `Uitgave ${release}, peildatum ${referenceDate}, gepubliceerd ${publishedAt.slice(0, 10)}${demo ? ", demo" : ""}`,
    ...(withdrawn === null ? [] : [`Deze uitgave is ${withdrawnInWords(withdrawn)}`]),
    `${number.format(observations)} cijfers, vingerafdruk ${fingerprint}`,
    "",
    ...inputs(details),
    "",
    ...coverage(details),
    "",
    ...gate(details),
  ].join("\n");
}
