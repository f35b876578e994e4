import { SOURCE_KINDS, type SourceKind } from "@monitor/schema/vocabulary";
import { type KeptGatePart, type NamedCoverage, type ReleaseDetails, WHOLE } from "../../release/index.ts";
import { asTable } from "../table.ts";
import { levelInWords, systemInWords, withheldInWords } from "./figure-words.ts";

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

const placeOf = ({ place, name, level }: NamedCoverage): string =>
  place === WHOLE ? "hele uitgave" : `${levelInWords(level ?? "other")} ${name ?? place}`;

const COLUMNS: readonly (readonly [heading: string, kind: SourceKind, unit: NamedCoverage["unit"]])[] = [
  ["inschrijving", "enrolment", "site"],
  ["verzuim van scholen", "attendance", "site"],
  ["verzuim van gemeenten", "attendance", "municipality"],
  ["jeugdhulp", "care", "municipality"],
];

/** The whole and the regions: of hundreds of municipalities and alliances the page and `--json` tell. */
const isShown = ({ place, level }: NamedCoverage): boolean => place === WHOLE || level === "inspirationRegion";
const isLacking = ({ expected, delivered }: NamedCoverage): boolean => delivered < expected;

function coverageRow(own: readonly NamedCoverage[]): string[] {
  const found = (kind: SourceKind, unit: NamedCoverage["unit"]) =>
    own.find((one) => one.kind === kind && one.unit === unit);
  const pupils = found("enrolment", "site");
  return [
    `  ${placeOf(own[0]!)}`,
    own[0]!.schoolYear,
    ...COLUMNS.map(([, kind, unit]) => {
      const one = found(kind, unit);
      return one === undefined ? "" : `${number.format(one.delivered)} van ${number.format(one.expected)}`;
    }),
    pupils?.pupils == null ? "" : number.format(pupils.pupils),
    pupils?.linkedPercent == null ? "" : `${pupils.linkedPercent}%`,
  ];
}

function coverage({ coverage: all }: ReleaseDetails): string[] {
  if (all.length === 0) return ["Dekking: niet bewaard, deze uitgave is van voor die tijd."];
  const groups = Map.groupBy(all.filter(isShown), ({ place, schoolYear }) => `${place} ${schoolYear}`);
  const rows = [...groups.values()]
    .sort((one, other) => Number(other[0]!.place === WHOLE) - Number(one[0]!.place === WHOLE))
    .map(coverageRow);
  const lacking = new Set(all.filter((one) => !isShown(one) && isLacking(one)).map(({ place }) => place)).size;
  const header = ["  gebied", "schooljaar", ...COLUMNS.map(([heading]) => heading), "leerlingen", "gekoppeld"];
  const more =
    lacking === 1
      ? "  Van 1 gemeente of samenwerkingsverband ontbreekt iets; zie --json."
      : `  Van ${number.format(lacking)} gemeenten en samenwerkingsverbanden ontbreekt iets; zie --json.`;
  return ["Dekking (vestigingen of gemeenten die leverden)", asTable(header, rows), ...(lacking === 0 ? [] : [more])];
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
      parts.map((part) => row(part, systemInWords(part.name))),
    ),
    ...withheldInWords(parts.filter(({ withheld }) => withheld)).map((line) => `  ${line}`),
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
