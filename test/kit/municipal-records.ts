import type { DeliveryRecord, Records } from "./records.ts";
import { within } from "./school-records.ts";
import { aboutPerson, type Days, delivery, NO_RECORDS, type Silence, type WorldYear } from "./world-records.ts";
import type { WorldCare, WorldRow } from "./world-table.ts";

/** One source of a municipality: a delivery, the municipality, and those who live there. */
interface Source {
  readonly delivery: DeliveryRecord;
  readonly municipality: string;
  readonly rows: readonly WorldRow[];
  readonly isFirst: boolean;
}

function sourcesOf(year: WorldYear, what: "care" | "list"): readonly Source[] {
  return Object.entries(year.places.municipalities).flatMap(([name, { code }]) =>
    year.delivered(`${what} of ${name}` satisfies Silence).map((days, index) => ({
      delivery: delivery(year, what === "care" ? "care" : "attendance", code, days),
      municipality: code,
      rows: year.rows.filter(({ residence }) => residence === name),
      isFirst: index === 0,
    })),
  );
}

/** Writes what municipalities deliver: care, the list of youths who are not enrolled, exemptions and guidance. */
export function municipalRecords(year: WorldYear): Records {
  const care = sourcesOf(year, "care");
  const lists = sourcesOf(year, "list");
  return {
    ...NO_RECORDS,
    deliveries: [...care, ...lists].map((source) => source.delivery),
    episodes: care.flatMap((source) => source.rows.flatMap((row) => episodesOf(row, source))),
    spells: lists.flatMap((source) => source.rows.flatMap((row) => listedOf(row, source))),
    exemptions: lists.flatMap((source) => source.rows.flatMap((row) => exemptionsOf(row, source))),
    guidance: lists.flatMap((source) => source.rows.flatMap((row) => guidanceOf(row, source))),
  };
}

/** The municipality knows who a pupil is: it is the school's row that lacks an identifier. */
const asKnown = (row: WorldRow): WorldRow => (row.site === null ? row : { ...row, linked: true });

/** Care that began when the delivery was made; its end only when it had come by then. */
function episodesOf(row: WorldRow, { delivery: { key, organisation, schoolYear, ...days }, ...source }: Source) {
  const person = aboutPerson({ ...row, linked: true }, key, organisation, schoolYear);
  const isTold = ({ from, to }: WorldCare) => from <= days.to && (source.isFirst || to === null || to >= days.from);
  return row.care.filter(isTold).map(({ to, stopped, ...care }) => {
    const ended = to !== null && to <= days.to;
    const told = { ...person, ...care, schoolYear, municipality: source.municipality };
    return { ...told, to: ended ? to : null, stopReason: ended ? stopped : null };
  });
}

function listedOf(row: WorldRow, { delivery: { key, organisation, schoolYear, ...days }, municipality }: Source) {
  const person = aboutPerson(asKnown(row), key, organisation, schoolYear);
  const stretches = row.listed.flatMap((one) => within(days, one) ?? []);
  const about = {
    ...person,
    schoolYear,
    site: null,
    residence: municipality,
    kind: "notEnrolled",
    minutes: 0,
  } as const;
  return stretches.map((stretch) => ({ ...about, ...stretch }));
}

function exemptionsOf(row: WorldRow, { delivery: { key, organisation, schoolYear, ...days }, municipality }: Source) {
  const person = aboutPerson(asKnown(row), key, `${organisation} exemption`, schoolYear);
  const overlapping = row.exemptions.filter((one) => within(days as Days, one) !== null);
  return overlapping.map((exemption) => ({ ...person, municipality, ...exemption }));
}

function guidanceOf(row: WorldRow, { delivery: { key, organisation, schoolYear, ...days }, ...source }: Source) {
  const person = aboutPerson(asKnown(row), key, `${organisation} guidance`, schoolYear);
  const told = row.guidance.filter(({ on }) => on <= days.to && (on >= days.from || source.isFirst));
  return told.map((step) => ({ ...person, municipality: source.municipality, ...step }));
}
