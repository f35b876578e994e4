import { join } from "node:path";
import { periodOf } from "@monitor/schema/vocabulary";
import type { CareEpisode, Person } from "../plan/person.ts";
import type { NumberOf } from "../plan/person-number.ts";
import type { NotEnrolled } from "../plan/plan-not-enrolled.ts";
import type { WorldPlan } from "../plan/world.ts";
import { drawOf } from "../random/draw.ts";
import type { Written } from "../sources.ts";
import { openFileWriter } from "./file-writer.ts";
import { CARE_MISTAKES, NOT_ENROLLED_MISTAKES, wrongNotEnrolled, wrongStarts, wrongStops } from "./mistakes.ts";
import { SPELL_HEADER } from "./write-attendance.ts";
import { type CareLine, type MessageKind, writeIjw } from "./write-ijw.ts";

interface MunicipalityYear {
  readonly world: WorldPlan;
  readonly municipality: string;
  readonly year: number;
  readonly folder: string;
  readonly numberOf: NumberOf;
  /** Whether this delivery gets the rows that are wrong on purpose. */
  readonly isWrong: boolean;
}

export interface CareYear extends MunicipalityYear {
  /** Residents with youth care in any year. */
  readonly clients: readonly Person[];
}

/** Clients of whom the municipality has no number. */
const WITHOUT_NUMBER = 0.005;
/** Allocations that never start, per one that does: allocation is not use. */
const NEVER_STARTED = 0.2;
/** Pupils whose school may see their care: where the school works with providers, and elsewhere. */
const GROUND_SPECIAL = 0.35;
const GROUND_REGULAR = 0.1;

function linesOf({ world, year, clients, numberOf, municipality }: CareYear): CareLine[] {
  const { from, to } = periodOf(world.years[year]!);
  const draw = drawOf(world.seed, `care numbers ${municipality} ${world.years[year]}`);
  return clients.flatMap((person) => {
    const running = person.episodes.filter((one) => one.from <= to && (one.to === null || one.to >= from));
    if (running.length === 0) return [];
    const isTest = numberOf(person, year).startsWith("9");
    const number = !isTest && draw.chance(WITHOUT_NUMBER) ? "" : numberOf(person, year);
    return running.map((episode) => ({ person, number, episode }));
  });
}

/** Allocations of care to one provider that never started; with numbers that no start has. */
function neverStarted(lines: readonly CareLine[], { world, year, municipality }: CareYear): CareLine[] {
  const draw = drawOf(world.seed, `never started ${municipality} ${world.years[year]}`);
  const { from } = periodOf(world.years[year]!);
  const provider = lines[0]?.episode.provider;
  let allocation = 800_000 + year * 10_000;
  return lines
    .filter(({ episode }) => episode.provider === provider && draw.chance(NEVER_STARTED))
    .map((line) => {
      const episode: CareEpisode = { ...line.episode, allocation: String(++allocation), from, to: null };
      return { ...line, episode };
    });
}

function writeMessages(kind: MessageKind, lines: readonly CareLine[], year: CareYear, mistakes?: string): string[] {
  const { folder, municipality, world } = year;
  const dated = periodOf(world.years[year.year]!).to;
  const byProvider = [...Map.groupBy(lines, ({ episode }) => episode.provider)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  // a municipality without care in a year says so with a message without clients
  if (byProvider.length === 0 && kind === "305") byProvider.push([world.providers[0]!.code, []]);
  return byProvider.map(([provider, own], serial) => {
    const path = join(folder, `JW${kind}-${provider}.xml`);
    const message = { path, kind, municipality, provider, serial: serial + 1, dated, lines: own };
    writeIjw(serial === 0 && mistakes !== undefined ? { ...message, mistakes } : message);
    return path;
  });
}

/** Grounds on which a school may see the care of a pupil. */
function writeGrounds(lines: readonly CareLine[], { world, year, folder, municipality }: CareYear): string[] {
  const draw = drawOf(world.seed, `grounds ${municipality} ${world.years[year]}`);
  const until = `${Number(world.years[year]!.slice(5)) + 1}-07-31`;
  const rows = [...Map.groupBy(lines, ({ person }) => person)].flatMap(([person, [line]]) => {
    const stay = person.stays.find((one) => one.year === year);
    if (stay === undefined || line!.number === "") return [];
    const regular = ["bao", "vmbo", "havo-vwo", "vo"].includes(stay.site.schoolType);
    if (!draw.chance(regular ? GROUND_REGULAR : GROUND_SPECIAL)) return [];
    const basis = draw.chance(0.85) ? "toestemming" : "wettelijke taak";
    return [`${line!.number};${stay.site.code};${basis};${until}\n`];
  });
  if (rows.length === 0) return [];
  const path = join(folder, "toestemmingen.csv");
  const { write, close } = openFileWriter(path);
  write(`bsn;school;grondslag;geldig_tot\n${rows.join("")}`);
  close();
  return [path];
}

/** Youth care of a municipality in a school year: iJw messages of its providers, and grounds for sharing. */
export function writeCare(year: CareYear): Written {
  const lines = linesOf(year);
  const { to } = periodOf(year.world.years[year.year]!);
  const stopped = lines.filter(({ episode }) => episode.to !== null && episode.to <= to);
  const wrong = year.isWrong && stopped.length > 0;
  const paths = [
    ...writeMessages("301", neverStarted(lines, year), year),
    ...writeMessages("305", lines, year, wrong ? wrongStarts(lines[0]!) : undefined),
    ...writeMessages("307", stopped, year, wrong ? wrongStops(lines[0]!) : undefined),
    ...writeGrounds(lines, year),
  ];
  return { paths, mistakes: wrong ? CARE_MISTAKES.map((mistake) => ({ ...mistake, file: "JW305, JW307" })) : [] };
}

export interface NotEnrolledYear extends MunicipalityYear {
  readonly notEnrolled: readonly NotEnrolled[];
}

/** Youths of a municipality who were not enrolled in a school year; the file may hold a header only. */
export function writeNotEnrolled({
  world,
  year,
  folder,
  municipality,
  notEnrolled,
  numberOf,
  isWrong,
}: NotEnrolledYear): Written {
  const file = "niet-ingeschreven.csv";
  const path = join(folder, file);
  const own = notEnrolled.filter((one) => one.year === year);
  // only wrong rows would be refused as a whole
  const wrong = isWrong && own.length > 0;
  const { write, close } = openFileWriter(path);
  write(`${SPELL_HEADER}\n`);
  for (const { person, from, to } of own) {
    const key = `${municipality}-${person.serial}`;
    write(`${key};${numberOf(person, year)};;${municipality};niet-ingeschreven;${from};${to};0\n`);
  }
  if (wrong) write(wrongNotEnrolled(municipality, world.years[year]!));
  close();
  return { paths: [path], mistakes: wrong ? NOT_ENROLLED_MISTAKES.map((mistake) => ({ ...mistake, file })) : [] };
}
