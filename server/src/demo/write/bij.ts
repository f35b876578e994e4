import { join } from "node:path";
import type { CareForm, Referrer, StopReason } from "@monitor/schema/vocabulary";
import type { CareDelivery, CareLine } from "../plan/delivery.ts";
import { writeCareExtras } from "./care-extras.ts";
import { writeText } from "./text-file.ts";
import type { Written } from "./written.ts";

/** Codes of Beleidsinformatie Jeugd (Regeling Jeugdwet, bijlage 2), as far as the demo has them: see plan/as-bij.ts. */
const HELP: Partial<Record<CareForm, string>> = { ambulatory: "02", dayTreatment: "03", residential: "14" };
const MEASURE: Partial<Record<CareForm, string>> = { protection: "11", probation: "41" };
// biome-ignore format: a table
const REFERRER: Partial<Record<Referrer, string>> = {
  municipality: "01", generalPractitioner: "02", youthDoctor: "03", certifiedInstitution: "04", medicalSpecialist: "05", none: "06",
};
// biome-ignore format: a table
const REASON: Partial<Record<StopReason, string>> = {
  asPlanned: "01", earlyAgreed: "02", earlyClient: "03", earlyProvider: "04", earlyExternal: "05",
};
/** Of a measure: its term was over, or it was lifted. */
// biome-ignore format: a table
const MEASURE_REASON: Partial<Record<CareForm, Partial<Record<StopReason, string>>>> = {
  protection: { asPlanned: "04", other: "02" },
  probation:  { asPlanned: "21", other: "22" },
};

const HEADER =
  "bsn;aanbieder;hulpvorm;maatregel;datum_aanvang;datum_einde;verwijzer;reden_beeindiging;gemeentecode;kenmerk;collectief\n";
const digits = (date: string | null) => (date ?? "").replaceAll("-", "");

function row({ number, episode, collective }: CareLine, last: string): string {
  const { provider, form, from, to, referrer, stopReason, municipality, allocation } = episode;
  const measure = MEASURE[form] ?? "";
  const stop = to !== null && to <= last ? to : null;
  const reasons = MEASURE_REASON[form] ?? REASON;
  const why = stop === null ? "" : reasons[stopReason!]!;
  const who = measure === "" ? (REFERRER[referrer] ?? "07") : "";
  const cells = [
    number,
    provider,
    HELP[form] ?? "",
    measure,
    digits(from),
    digits(stop),
    who,
    why,
    municipality,
    allocation,
    collective ? "ja" : "nee",
  ];
  return `${cells.join(";")}\n`;
}

/** Youth care of a municipality as its providers told CBS: one table. */
export function writeBij(delivery: CareDelivery, folder: string): Written {
  const rows = delivery.lines.map((line) => row(line, delivery.period.to));
  const table = writeText(join(folder, "beleidsinformatie.csv"), [HEADER, ...rows]);
  return { paths: [table, ...writeCareExtras(delivery, "", folder)], mistakes: [] };
}
