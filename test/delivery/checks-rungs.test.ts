import { describe, expect, test } from "vitest";
import type { CodedRow, DeliveryContent } from "./delivery-folder.ts";
import { startMonitor } from "./receiving.ts";
import {
  attendance,
  care,
  enrolment,
  enrolments,
  episode,
  notEnrolled,
  schoolClass,
  schoolDay,
  spell,
} from "./sample-deliveries.ts";

const monitor = startMonitor();

const many = <Row>(count: number, make: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => make(index));

const pupilsOf = (site: string, name: string, count: number, changes: CodedRow = {}) =>
  many(count, (index) => enrolment(`${name}${index}`, { site, ...changes }));
const board = (rows: readonly CodedRow[], sites = ["99AA00"], changes: Partial<DeliveryContent> = {}) =>
  enrolments(
    rows,
    changes,
    sites.map((site) => schoolClass({ site })),
  );
const spells = (name: string, count: number, changes: CodedRow = {}) =>
  many(count, (index) => spell(`${name}${index}`, changes));
const calendar = [schoolDay("2025-10-06")];

/** What the checks found in a delivery, as `severity code place`, those of one rung of interest only. */
async function found(content: DeliveryContent, codes: RegExp): Promise<string[]> {
  const { findings } = await monitor.deliver(content);
  return findings
    .filter(({ code }) => codes.test(code))
    .map(({ severity, code, place }) => [severity, code, place ?? ""].join(" ").trim())
    .toSorted();
}

const measured = async (measure: string) => {
  const rows = await monitor.db.owner`
    select place, value::int from delivery.measure where measure = ${measure} order by delivery_id, place`;
  return rows.map(({ place, value }) => [place, value]);
};

describe("against the other sources", () => {
  const SOURCES = /not-enrolled|site-with/;

  test("absence of pupils who are enrolled nowhere is asked about when it is half of it", async () => {
    await monitor.deliver(board(pupilsOf("99AA00", "a", 30)));
    const rows = [...spells("a", 20), ...spells("onbekend", 20)];
    expect(await found(attendance(rows, {}, calendar), SOURCES)).toEqual(["ask attendance-not-enrolled 99AA00"]);
  });

  test("the looked-up rows are kept as measures, as well as how many pupils the school has", async () => {
    await monitor.deliver(board(pupilsOf("99AA00", "a", 30)));
    await monitor.deliver(attendance([...spells("a", 25), spell("onbekend")], {}, calendar));
    expect([await measured("judged"), await measured("matched"), await measured("enrolled")]).toEqual([
      [["99AA00", 26]],
      [["99AA00", 25]],
      [["99AA00", 30]],
    ]);
  });

  test("as long as a school has not delivered its pupils nobody is blamed for not being among them", async () => {
    expect(await found(attendance(spells("a", 40), {}, calendar), SOURCES)).toEqual([]);
  });

  test("attendance that came before the pupils is looked up when they come, and then remarked, never asked", async () => {
    const { deliveryId } = await monitor.deliver(attendance([...spells("a", 20), ...spells("x", 20)], {}, calendar));
    await monitor.deliver(board(pupilsOf("99AA00", "a", 30)));
    expect([await measured("judged"), await measured("matched")]).toEqual([[["99AA00", 40]], [["99AA00", 20]]]);
    const findings = await monitor.db
      .owner`select severity, code from delivery.finding where delivery_id = ${deliveryId}`;
    expect(findings.map((row) => ({ ...row }))).toEqual([{ severity: "tell", code: "attendance-not-enrolled" }]);
    // once is enough
    await monitor.deliver(board(pupilsOf("99AA00", "a", 31)));
    expect(await monitor.db.owner`select from delivery.finding where delivery_id = ${deliveryId}`).toHaveLength(1);
  });

  test("a pupil who is enrolled at another school is enrolled", async () => {
    const sites = ["99AA00", "99AB00"];
    await monitor.deliver(board([...pupilsOf("99AA00", "a", 30), ...pupilsOf("99AB00", "b", 30)], sites));
    const days = sites.map((site) => schoolDay("2025-10-06", { site }));
    expect(await found(attendance(spells("b", 30), {}, days), SOURCES)).toEqual([]);
  });

  test("absence of a school that delivered no pupils, and pupils of a school without calendar, are remarked", async () => {
    await monitor.deliver(board(pupilsOf("99AA00", "a", 30)));
    const rows = [...spells("a", 5), ...spells("b", 5, { site: "99AB00" })];
    const days = [schoolDay("2025-10-06", { site: "99AB00" })];
    expect(await found(attendance(rows, {}, days), SOURCES)).toEqual([
      "tell site-without-calendar 99AA00",
      "tell site-without-enrolment 99AB00",
    ]);
  });

  test("pupils that come after the attendance are held against its calendars", async () => {
    await monitor.deliver(attendance(spells("a", 5), {}, calendar));
    const rows = [...pupilsOf("99AA00", "a", 30), ...pupilsOf("99AB00", "b", 30)];
    expect(await found(board(rows, ["99AA00", "99AB00"]), SOURCES)).toEqual(["tell site-without-calendar 99AB00"]);
  });

  test("care is held against the pupils of the municipality once its schools delivered, and not before", async () => {
    const strangers = care(many(40, (index) => episode(`onbekend${index}`)));
    expect(await found(strangers, SOURCES)).toEqual([]);
    const rows = [...pupilsOf("99AA00", "a", 30), ...pupilsOf("99AB00", "b", 30)];
    await monitor.deliver(board(rows, ["99AA00", "99AB00"]));
    await monitor.deliver(board(pupilsOf("99BA00", "c", 30), ["99BA00"], { organisation: "99002" }));
    const others = care(many(40, (index) => episode(`vreemd${index}`)));
    expect(await found(others, SOURCES)).toEqual(["ask care-not-enrolled 0153"]);
    const known = care(many(40, (index) => episode(`${index < 20 ? "a" : "b"}${index % 20}`)));
    expect(await found(known, SOURCES)).toEqual([]);
    expect(await measured("enrolled")).toContainEqual(["0153", 90]);
  });

  test("youths delivered as enrolled nowhere who are enrolled on those days are remarked", async () => {
    await monitor.deliver(board(pupilsOf("99AA00", "a", 30)));
    const rows = [...many(5, (index) => notEnrolled(`a${index}`)), ...many(10, (index) => notEnrolled(`x${index}`))];
    const list = attendance(rows, { organisation: "0153", files: { "spells.csv": rows } });
    expect(await found(list, SOURCES)).toEqual(["tell not-enrolled-but-enrolled 0153"]);
  });
});

describe("against the delivery before", () => {
  test("the last period before is the measure when the period is new", async () => {
    const half = (from: string, to: string, count: number) =>
      board(pupilsOf("99AA00", "a", count, { from, to }), ["99AA00"], { manifest: { period: { from, to } } });
    await monitor.deliver(half("2025-08-01", "2025-12-31", 100));
    const { outcome, findings } = await monitor.deliver(half("2026-01-01", "2026-07-31", 40));
    expect(outcome).toBe("held");
    expect(findings).toContainEqual(expect.objectContaining({ code: "pupils-changed", measured: 40, expected: 100 }));
  });

  test("a school that disappeared is asked about, one that appeared is remarked", async () => {
    await monitor.deliver(
      board([...pupilsOf("99AA00", "a", 100), ...pupilsOf("99AB00", "b", 20)], ["99AA00", "99AB00"]),
    );
    expect(await found(board(pupilsOf("99AA00", "a", 110)), /^site-/)).toEqual(["ask site-gone 99AB00"]);
  });

  test("another organisation or kind is no measure", async () => {
    await monitor.deliver(board(pupilsOf("99BA00", "c", 100), ["99BA00"], { organisation: "99002" }));
    expect((await monitor.deliver(board(pupilsOf("99AA00", "a", 10)))).findings).toEqual([]);
  });
});

describe("against peers", () => {
  /** Ten other boards with a school of the same type, each with as many rows without identifier as named. */
  async function peers(unlinked: readonly number[]): Promise<void> {
    for (const [index, count] of unlinked.entries()) {
      const [site, organisation] = [`98A${String.fromCharCode(65 + index)}00`, `9810${index}`];
      await monitor.db.owner`
        insert into geography.school_site (code, brin, name, school_type, board_code, place, municipality_code, demo)
        values (${site}, ${site.slice(0, 4)}, ${site}, 'bao', ${organisation}, 'Almelo', '0141', true)
        on conflict do nothing`;
      const rows = many(40, (row) =>
        enrolment(`${site}${row}`, { site, ...(row < count ? { identifier: "", unlinked: "absent" } : {}) }),
      );
      await monitor.deliver(board(rows, [site], { organisation }));
    }
  }

  test("a school of which far fewer rows are linked than of others of its type is remarked", async () => {
    await peers([0, 1, 0, 2, 1, 0, 1, 0]);
    const rows = pupilsOf("99AA00", "a", 100).map((row, index) =>
      index < 30 ? { ...row, identifier: "", unlinked: "absent" } : row,
    );
    expect(await found(board(rows), /^peer-/)).toEqual(["tell peer-unlinked 99AA00"]);
  });

  test("seven others are too few to compare with", async () => {
    await peers([0, 1, 0, 2, 1, 0, 1]);
    const rows = pupilsOf("99AA00", "a", 100, { identifier: "", unlinked: "absent" });
    expect(await found(board(rows), /^peer-/)).toEqual([]);
  });
});

describe("against the counts of DUO", () => {
  const count = (site: string, pupils: number, date = "2025-10-01") =>
    monitor.db.owner`
      insert into geography.reference_count
        (source, measure, reference_date, place_kind, place_code, place_name, lower, upper, sites)
      values ('duo', 'leerlingen', ${date}, 'site', ${site}, ${site}, ${pupils}, ${pupils}, 1)
      on conflict (source, measure, reference_date, place_kind, place_code) do update
      set lower = excluded.lower, upper = excluded.upper`;

  test("a school with half as many pupils is asked about; one that DUO knows and is not delivered is remarked", async () => {
    await count("99AA00", 100);
    await count("99AB00", 80);
    expect(await found(board(pupilsOf("99AA00", "a", 45)), /^duo-/)).toEqual([
      "ask duo-pupils 99AA00",
      "tell duo-site-missing 99AB00",
    ]);
  });

  test("the newest count on or before the end of the period is the one, not a later and not a very old one", async () => {
    await monitor.db.owner`truncate geography.reference_count`;
    await count("99AA00", 45, "2025-10-01");
    await count("99AA00", 900, "2024-10-01");
    await count("99AA00", 900, "2026-10-01");
    await count("99AB00", 900, "2019-10-01");
    expect(await found(board(pupilsOf("99AA00", "a", 45)), /^duo-/)).toEqual([]);
  });
});
