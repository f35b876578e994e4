import type { WorldAbsence, WorldCare, WorldRow, WorldStretch } from "../kit/world-table.ts";
import type { AnyWorld } from "./any-world.ts";

const stretch = ({ from, to }: WorldStretch): string => `${from ?? ""}..${to ?? ""}`;

function careInWords(care: WorldCare): string {
  return [
    `${care.form} ${stretch(care)} by ${Number(care.provider)}`,
    ...(care.requested === null ? [] : [`requested ${care.requested}`]),
    ...(care.referrer === "unknown" ? [] : [`via ${care.referrer}`]),
    ...(care.collective ? ["collective"] : []),
    ...(care.stopped === null ? [] : [`stopped ${care.stopped}`]),
  ].join(", ");
}

const absenceInWords = ({ kind, minutes, from, days }: WorldAbsence): string =>
  `${kind} ${minutes} minutes from ${from} over ${days} days`;

const COLUMNS: Readonly<Record<string, (row: WorldRow) => string>> = {
  pupil: ({ person }) => person,
  site: ({ site }) => site ?? "-",
  residence: ({ residence }) => residence ?? "-",
  linked: ({ linked }) => (linked ? "-" : "no"),
  enrolled: ({ enrolled }) => (enrolled.from === null && enrolled.to === null ? "-" : stretch(enrolled)),
  born: ({ born }) => born ?? "-",
  sex: ({ sex }) => (sex === "unknown" ? "-" : sex),
  group: ({ group }) => group ?? "-",
  "last year": ({ lastYear: { site, bridge } }) => {
    if (site === null) return bridge ? "bridge only" : "-";
    return bridge ? site : `${site} no bridge`;
  },
  care: ({ care }) => care.map(careInWords).join(", "),
  absence: ({ absence, listed }) =>
    [...absence.map(absenceInWords), ...listed.map((one) => `notEnrolled ${stretch(one)}`)].join(", "),
  exemption: ({ exemptions }) => exemptions.map((one) => `${one.article} from ${stretch(one)}`).join(", "),
  guidance: ({ guidance }) => guidance.map(({ step, on }) => `${step} on ${on}`).join(", "),
};

/** Rows as a text table, without the columns in which nothing stands. */
export function writeTable(rows: readonly WorldRow[]): string {
  const columns = Object.entries(COLUMNS)
    .map(([name, text]) => [name, ...rows.map((row) => text(row) || "-")])
    .filter(([, ...cells]) => cells.some((cell) => cell !== "-"));
  const padded = columns.map((cells) => {
    const width = Math.max(...cells.map(({ length }) => length));
    return cells.map((cell) => cell.padEnd(width));
  });
  return Array.from({ length: rows.length + 1 }, (_, line) =>
    padded
      .map((cells) => cells[line])
      .join(" | ")
      .trimEnd(),
  ).join("\n");
}

const listed = (title: string, entries: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(entries).map(([name, what]) => `${title} ${name}: ${JSON.stringify(what)}`);

/** A world so that somebody can read it, and write a test of it. */
export const writeWorld = (world: AnyWorld): string =>
  [
    ...listed("site", world.sites),
    ...listed("area", world.areas),
    ...listed("delivered", world.delivered),
    ...listed("scores of", world.scores),
    ...(world.replaced.length === 0 ? [] : [`replaced:\n${writeTable(world.replaced)}`]),
    writeTable(world.rows),
  ].join("\n");
