import { join } from "node:path";
import type { CareForm, Referrer, StopReason } from "@monitor/schema/vocabulary";
import type { CareDelivery, CareLine } from "../plan/delivery.ts";
import { WRONG_PRODUCTS } from "../planted/mistakes.ts";
import { writeCareExtras } from "./care-extras.ts";
import { writeText } from "./text-file.ts";
import { mistakesIn, type Written } from "./written.ts";

/** Messages of iJw 3.2: request, allocation, start and stop of care. */
const MESSAGES = {
  "315": { code: "446", all: "AangevraagdeProducten", one: "AangevraagdProduct" },
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
/** Product codes: of a category, and of the help under a collective arrangement. */
const USUAL_CODE = "A01";
const COLLECTIVE_CODE = `${CATEGORY.ambulatory}C01`;
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

/** Code list COD327. */
const REFERRER_CODE: Readonly<Partial<Record<Referrer, string>>> = {
  municipality: "01",
  generalPractitioner: "02",
  youthDoctor: "03",
  certifiedInstitution: "04",
  medicalSpecialist: "05",
  none: "06",
  court: "08",
};

/** A line, and the category where it is wrong on purpose. */
type ProductLine = CareLine & { readonly category?: string };

/** An element of a message, or of the base schema. */
const of = (p: string, name: string, inside: string | number) => `<${p}:${name}>${inside}</${p}:${name}>`;

function header(kind: MessageKind, municipality: string, provider: string, serial: number, dated: string): string {
  const p = `jw${kind}`;
  const [sender, receiver] = kind === "301" ? [municipality, provider] : [provider, municipality];
  const identity = of("ijw", "Identificatie", `DEMO${kind}${serial}`) + of("ijw", "Dagtekening", dated);
  const versions = of("ijw", "BasisschemaXsdVersie", "1.0.0") + of("ijw", "BerichtXsdVersie", "1.0.0");
  const version = of(p, "BerichtCode", MESSAGES[kind].code) + of(p, "BerichtVersie", 3) + of(p, "BerichtSubversie", 2);
  const between = of(p, "Afzender", sender) + of(p, "Ontvanger", receiver);
  const named = of(p, "BerichtIdentificatie", identity) + of(p, "XsdVersie", versions);
  return `<?xml version="1.0" encoding="UTF-8"?>
<${p}:Bericht xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema" xmlns:${p}="http://www.istandaarden.nl/ijw/3_2/jw${kind}/schema">
${of(p, "Header", version + between + named)}
`;
}

/** One product of a message, in the order of the XSD. */
function product(kind: MessageKind, line: ProductLine): string {
  const { episode, collective, category = CATEGORY[line.episode.form] } = line;
  const { allocation, form, from, to, stopReason, referrer, requestedOn } = episode;
  const p = `jw${kind}`;
  const number = of(p, "ToewijzingNummer", allocation);
  // a request and its allocation share the provider's own reference: the way from a referrer to care
  const reference = requestedOn === null ? "" : of(p, "ReferentieAanbieder", `R${allocation}`);
  const productCode = collective ? COLLECTIVE_CODE : `${CATEGORY[form]}${USUAL_CODE}`;
  const code = of(p, "Product", of("ijw", "Categorie", category) + of("ijw", "Code", productCode));
  const begin = of(p, "ToewijzingIngangsdatum", from);
  const started = () => number + code + begin + of(p, "Begindatum", from) + of(p, "StatusAanlevering", 1);
  const fields = {
    "315": () => reference + code + begin + of(p, "Verwijzer", of(p, "Type", REFERRER_CODE[referrer]!)),
    "301": () =>
      `${number}${reference}${code}${of(p, "Toewijzingsdatum", from)}${of(p, "Toewijzingstijd", "09:00:00")}` +
      of(p, "Ingangsdatum", from),
    "305": started,
    "307": () => started() + of(p, "RedenBeeindiging", STOP_CODE[stopReason ?? "other"]) + of(p, "Einddatum", to!),
  };
  return of(p, MESSAGES[kind].one, fields[kind]());
}

/** A client with products; the name says that the person is invented. */
function client(kind: MessageKind, lines: readonly ProductLine[]): string {
  const { person, number } = lines[0]!;
  const p = `jw${kind}`;
  const name = of("ijw", "Geslachtsnaam", of("ijw", "Achternaam", `Demo${person.serial}`));
  const who =
    (number === "" ? "" : of(p, "Bsn", number)) +
    of(p, "Geboortedatum", of("ijw", "Datum", person.born)) +
    of(p, "Geslacht", person.boy ? 1 : 2) +
    of(p, "Naam", name + of("ijw", "Voornamen", "Verzonnen"));
  const products = of(p, MESSAGES[kind].all, lines.map((line) => product(kind, line)).join(""));
  return `${of(p, "Client", who + products)}\n`;
}

/** The messages of one kind: one for each provider, with many clients; requests also by the day on which they were sent. */
function writeMessages(
  kind: MessageKind,
  delivery: CareDelivery,
  lines: readonly CareLine[],
  folder: string,
): string[] {
  const { organisation, period, isWrong, lines: all } = delivery;
  const dayOf = ({ episode }: CareLine) => (kind === "315" ? episode.requestedOn! : period.to);
  const groups = Map.groupBy(lines, (line) => `${line.episode.provider} ${dayOf(line)}`);
  // a municipality without care in a year says so with a message without clients
  if (groups.size === 0 && kind === "305") groups.set(`${delivery.anyProvider} ${period.to}`, []);
  const inOrder = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([group, own], serial) => {
    const [provider, dated] = group.split(" ") as [string, string];
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
      yield header(kind, organisation, provider, serial + 1, dated);
      for (const lines of clients) yield client(kind, lines);
      yield `</jw${kind}:Bericht>\n`;
    };
    const day = kind === "315" ? `-${dated.replaceAll("-", "")}` : "";
    return writeText(join(folder, `JW${kind}-${provider}${day}.xml`), text());
  });
}

/** Youth care of a municipality: iJw messages of its providers, grounds for sharing, and arrangements. */
export function writeIjw(delivery: CareDelivery, folder: string): Written {
  const { lines, period, isWrong, neverStarted } = delivery;
  const stopped = lines.filter(({ episode }) => episode.to !== null && episode.to <= period.to);
  const requested = lines.filter(({ episode }) => episode.requestedOn !== null);
  const right = { ...delivery, isWrong: isWrong && stopped.length > 0 };
  const paths = [
    ...writeMessages("315", right, requested, folder),
    ...writeMessages("301", right, [...neverStarted, ...requested], folder),
    ...writeMessages("305", right, lines, folder),
    ...writeMessages("307", right, stopped, folder),
    ...writeCareExtras(delivery, COLLECTIVE_CODE, folder),
  ];
  return { paths, mistakes: right.isWrong ? mistakesIn("JW305, JW307", WRONG_PRODUCTS) : [] };
}
