import { join } from "node:path";
import type { CareForm, StopReason } from "@monitor/schema/vocabulary";
import type { CareDelivery, CareLine } from "../plan/deliveries.ts";
import { WRONG_PRODUCTS } from "../planted/mistakes.ts";
import { writeGrounds } from "./care-extras.ts";
import { writeText } from "./text-file.ts";
import { mistakesIn, type Written } from "./written.ts";

/** Messages of iJw 3.2: allocation, start and stop of care. */
const MESSAGES = {
  "301": { code: "436", all: "ToegewezenProducten", one: "ToegewezenProduct" },
  "305": { code: "438", all: "StartProducten", one: "StartProduct" },
  "307": { code: "440", all: "StopProducten", one: "StopProduct" },
} as const;
type MessageKind = keyof typeof MESSAGES;

/** A product category of code list JZ020 for each form of care. */
const CATEGORY: Readonly<Record<CareForm, string>> = {
  ambulatory: "45",
  dayTreatment: "41",
  residential: "44",
  crisis: "46",
  protection: "48",
  probation: "47",
};
/** Code list JZ588. */
const STOP_CODE: Readonly<Record<StopReason, string>> = {
  asPlanned: "31",
  earlyClient: "32",
  earlyProvider: "33",
  earlyAgreed: "34",
  earlyExternal: "35",
  otherProvider: "38",
  otherDomain: "39",
  other: "37",
};

/** A line, and the category where it is wrong on purpose. */
type ProductLine = CareLine & { readonly category?: string };

/** Elements with a prefix, from pairs of a name and what is in it. */
const elements = (p: string, ...pairs: (readonly [string, string | number])[]) =>
  pairs.map(([name, inside]) => `<${p}:${name}>${inside}</${p}:${name}>`).join("");

function header(kind: MessageKind, municipality: string, provider: string, serial: number, dated: string): string {
  const p = `jw${kind}`;
  const [sender, receiver] = kind === "301" ? [municipality, provider] : [provider, municipality];
  const identity = elements("ijw", ["Identificatie", `DEMO${kind}${serial}`], ["Dagtekening", dated]);
  const versions = elements("ijw", ["BasisschemaXsdVersie", "1.0.0"], ["BerichtXsdVersie", "1.0.0"]);
  const fields = elements(
    p,
    ["BerichtCode", MESSAGES[kind].code],
    ["BerichtVersie", 3],
    ["BerichtSubversie", 2],
    ["Afzender", sender],
    ["Ontvanger", receiver],
    ["BerichtIdentificatie", identity],
    ["XsdVersie", versions],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<${p}:Bericht xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema" xmlns:${p}="http://www.istandaarden.nl/ijw/3_2/jw${kind}/schema">
<${p}:Header>${fields}</${p}:Header>
`;
}

/** One product of a message, in the order of the XSD. */
function product(kind: MessageKind, { episode, category = CATEGORY[episode.form] }: ProductLine): string {
  const { allocation, from, to, stopReason } = episode;
  const p = `jw${kind}`;
  const named = elements(
    p,
    ["ToewijzingNummer", allocation],
    ["Product", elements("ijw", ["Categorie", category], ["Code", `${CATEGORY[episode.form]}A01`])],
  );
  const allocated = () =>
    elements(p, ["Toewijzingsdatum", from], ["Toewijzingstijd", "09:00:00"], ["Ingangsdatum", from]);
  const started = () => elements(p, ["ToewijzingIngangsdatum", from], ["Begindatum", from], ["StatusAanlevering", 1]);
  const stopped = () => elements(p, ["RedenBeeindiging", STOP_CODE[stopReason ?? "other"]], ["Einddatum", to!]);
  const rest = kind === "301" ? allocated() : started() + (kind === "307" ? stopped() : "");
  return elements(p, [MESSAGES[kind].one, named + rest]);
}

/** A client with products; the name says that the person is invented. */
function client(kind: MessageKind, lines: readonly ProductLine[]): string {
  const { person, number } = lines[0]!;
  const p = `jw${kind}`;
  const name = elements(
    "ijw",
    ["Geslachtsnaam", elements("ijw", ["Achternaam", `Demo${person.serial}`])],
    ["Voornamen", "Verzonnen"],
  );
  const fields = elements(
    p,
    ["Geboortedatum", elements("ijw", ["Datum", person.born])],
    ["Geslacht", person.boy ? 1 : 2],
    ["Naam", name],
    [MESSAGES[kind].all, lines.map((line) => product(kind, line)).join("")],
  );
  return `${elements(p, ["Client", (number === "" ? "" : elements(p, ["Bsn", number])) + fields])}\n`;
}

/** The messages of one kind: one for each provider, with many clients. */
function writeMessages(
  kind: MessageKind,
  delivery: CareDelivery,
  lines: readonly CareLine[],
  folder: string,
): string[] {
  const { organisation, period, isWrong, lines: all } = delivery;
  const byProvider = [...Map.groupBy(lines, ({ episode }) => episode.provider)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  // a municipality without care in a year says so with a message without clients
  if (byProvider.length === 0 && kind === "305") byProvider.push([delivery.anyProvider, []]);
  return byProvider.map(([provider, own], serial) => {
    const wrong = isWrong && serial === 0 ? WRONG_PRODUCTS.filter(({ row }) => row.message === kind) : [];
    const wrongLines = wrong.map(({ row: { message: _, category, ...change } }): ProductLine => {
      const line = { ...all[0]!, episode: { ...all[0]!.episode, ...change } };
      return category === undefined ? line : { ...line, category };
    });
    const clients = [
      ...Map.groupBy(own, (line) => line.person).values(),
      ...(wrongLines.length > 0 ? [wrongLines] : []),
    ];
    const text = function* () {
      yield header(kind, organisation, provider, serial + 1, period.to);
      for (const lines of clients) yield client(kind, lines);
      yield `</jw${kind}:Bericht>\n`;
    };
    return writeText(join(folder, `JW${kind}-${provider}.xml`), text());
  });
}

/** Youth care of a municipality: iJw messages of its providers, and grounds for sharing. */
export function writeIjw(delivery: CareDelivery, folder: string): Written {
  const { lines, period, isWrong } = delivery;
  const stopped = lines.filter(({ episode }) => episode.to !== null && episode.to <= period.to);
  const right = { ...delivery, isWrong: isWrong && stopped.length > 0 };
  const paths = [
    ...writeMessages("301", right, delivery.neverStarted, folder),
    ...writeMessages("305", right, lines, folder),
    ...writeMessages("307", right, stopped, folder),
    ...writeGrounds(delivery, folder),
  ];
  return { paths, mistakes: right.isWrong ? mistakesIn("JW305, JW307", WRONG_PRODUCTS) : [] };
}
