import type { CareForm, StopReason } from "@monitor/schema/vocabulary";
import type { CareEpisode, Person } from "../plan/person.ts";
import { openFileWriter } from "./file-writer.ts";

/** An iJw message of the demo: allocation, start or stop of care. */
export type MessageKind = "301" | "305" | "307";

export interface CareLine {
  readonly person: Person;
  readonly number: string;
  readonly episode: CareEpisode;
}

export interface IjwMessage {
  readonly path: string;
  readonly kind: MessageKind;
  readonly municipality: string;
  readonly provider: string;
  /** Counts the messages of a delivery. */
  readonly serial: number;
  readonly dated: string;
  readonly lines: readonly CareLine[];
  /** Deliberately wrong products, as XML, of an invented client. */
  readonly mistakes?: string;
}

const MESSAGE_CODE = { "301": "436", "305": "438", "307": "440" } as const;
const ELEMENTS = {
  "301": ["ToegewezenProducten", "ToegewezenProduct"],
  "305": ["StartProducten", "StartProduct"],
  "307": ["StopProducten", "StopProduct"],
} as const;

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

function header({ kind, municipality, provider, serial, dated }: IjwMessage): string {
  const [sender, receiver] = kind === "301" ? [municipality, provider] : [provider, municipality];
  const p = `jw${kind}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<${p}:Bericht xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema" xmlns:${p}="http://www.istandaarden.nl/ijw/3_2/jw${kind}/schema">
<${p}:Header><${p}:BerichtCode>${MESSAGE_CODE[kind]}</${p}:BerichtCode><${p}:BerichtVersie>3</${p}:BerichtVersie><${p}:BerichtSubversie>2</${p}:BerichtSubversie><${p}:Afzender>${sender}</${p}:Afzender><${p}:Ontvanger>${receiver}</${p}:Ontvanger><${p}:BerichtIdentificatie><ijw:Identificatie>DEMO${kind}${serial}</ijw:Identificatie><ijw:Dagtekening>${dated}</ijw:Dagtekening></${p}:BerichtIdentificatie><${p}:XsdVersie><ijw:BasisschemaXsdVersie>1.0.0</ijw:BasisschemaXsdVersie><ijw:BerichtXsdVersie>1.0.0</ijw:BerichtXsdVersie></${p}:XsdVersie></${p}:Header>
`;
}

/** One product of a message, in the order of the XSD. */
export function product(kind: MessageKind, { allocation, form, from, to, stopReason }: CareEpisode): string {
  const p = `jw${kind}`;
  const category = CATEGORY[form];
  const one = ELEMENTS[kind][1];
  const named = `<${p}:${one}><${p}:ToewijzingNummer>${allocation}</${p}:ToewijzingNummer><${p}:Product><ijw:Categorie>${category}</ijw:Categorie><ijw:Code>${category}A01</ijw:Code></${p}:Product>`;
  if (kind === "301") {
    return `${named}<${p}:Toewijzingsdatum>${from}</${p}:Toewijzingsdatum><${p}:Toewijzingstijd>09:00:00</${p}:Toewijzingstijd><${p}:Ingangsdatum>${from}</${p}:Ingangsdatum></${p}:${one}>`;
  }
  const started = `${named}<${p}:ToewijzingIngangsdatum>${from}</${p}:ToewijzingIngangsdatum><${p}:Begindatum>${from}</${p}:Begindatum><${p}:StatusAanlevering>1</${p}:StatusAanlevering>`;
  if (kind === "305") return `${started}</${p}:${one}>`;
  const reason = STOP_CODE[stopReason ?? "other"];
  return `${started}<${p}:RedenBeeindiging>${reason}</${p}:RedenBeeindiging><${p}:Einddatum>${to}</${p}:Einddatum></${p}:${one}>`;
}

/** A client with products; the name says that the person is invented. */
export function client(kind: MessageKind, person: Person, number: string, products: string): string {
  const p = `jw${kind}`;
  const all = ELEMENTS[kind][0];
  return `<${p}:Client>${number === "" ? "" : `<${p}:Bsn>${number}</${p}:Bsn>`}<${p}:Geboortedatum><ijw:Datum>${person.born}</ijw:Datum></${p}:Geboortedatum><${p}:Geslacht>${person.boy ? 1 : 2}</${p}:Geslacht><${p}:Naam><ijw:Geslachtsnaam><ijw:Achternaam>Demo${person.serial}</ijw:Achternaam></ijw:Geslachtsnaam><ijw:Voornamen>Verzonnen</ijw:Voornamen></${p}:Naam><${p}:${all}>${products}</${p}:${all}></${p}:Client>\n`;
}

/** Writes one iJw 3.2 message: one provider and one municipality, many clients. */
export function writeIjw(message: IjwMessage): void {
  const { write, close } = openFileWriter(message.path);
  write(header(message));
  for (const [person, lines] of Map.groupBy(message.lines, (line) => line.person)) {
    const products = lines.map(({ episode }) => product(message.kind, episode)).join("");
    write(client(message.kind, person, lines[0]!.number, products));
  }
  write(`${message.mistakes ?? ""}</jw${message.kind}:Bericht>\n`);
  close();
}
