import { expect, test } from "vitest";
import { type CodedRow, identifierOf } from "./delivery-folder.ts";
import { startMonitor } from "./receiving.ts";
import {
  arrangement,
  attendance,
  care,
  enrolment,
  enrolments,
  episode,
  exemption,
  guidance,
  leerplicht,
  notEnrolled,
  report,
} from "./sample-deliveries.ts";

const monitor = startMonitor();
const bridge = (pupil: string, previous = `${pupil} vorig jaar`): CodedRow => ({
  identifier: identifierOf(pupil),
  previous: identifierOf(previous),
});
const withBridge = (...rows: CodedRow[]) => {
  const content = enrolments([enrolment("anna"), enrolment("bram")]);
  return { ...content, files: { ...content.files, "bridge.csv": rows } };
};
const withArrangements = (...rows: CodedRow[]) => {
  const content = care([]);
  return { ...content, files: { ...content.files, "arrangements.csv": rows } };
};

test("reports, exemptions and guidance of a municipality arrive, about the same youth as its other rows", async () => {
  const files = {
    "spells.csv": [notEnrolled("anna")],
    "reports.csv": [report("anna", { site: "99BA00" }), report("anna", { kind: "luxury", to: "" })],
    "exemptions.csv": [exemption("anna", { to: "" })],
    "guidance.csv": [guidance("anna")],
  };
  expect(await monitor.deliver(leerplicht(files))).toMatchObject({ outcome: "accepted", rows: 5 });
  const found = await monitor.db.owner`
    select count(distinct pupil_id)::int as youths, count(*)::int as rows from (
      select pupil_id from attendance.spell union all select pupil_id from attendance.report union all
      select pupil_id from attendance.exemption union all select pupil_id from attendance.guidance) person`;
  expect(found[0]).toEqual({ youths: 1, rows: 5 });
  const [first] = await monitor.db.owner`
    select municipality_code, site_code, kind, reported_on::text, from_date::text, to_date::text, linked
    from attendance.report order by kind desc limit 1`;
  expect(first).toEqual({
    municipality_code: "0153",
    site_code: "99BA00",
    kind: "sixteenHours",
    reported_on: "2025-11-10",
    from_date: "2025-10-06",
    to_date: "2025-11-07",
    linked: true,
  });
});

test("unlinked rows with the same key in different files are never taken for one youth", async () => {
  const unlinked = { identifier: "", unlinked: "absent", reference: "7" };
  const files = {
    "spells.csv": [notEnrolled("a", unlinked)],
    "reports.csv": [report("a", unlinked)],
    "exemptions.csv": [exemption("a", unlinked)],
    "guidance.csv": [guidance("a", unlinked)],
  };
  await monitor.deliver(leerplicht(files));
  const [found] = await monitor.db.owner`
    select count(distinct pupil_id)::int as youths from (
      select pupil_id from attendance.spell union all select pupil_id from attendance.report union all
      select pupil_id from attendance.exemption union all select pupil_id from attendance.guidance) person`;
  expect(found).toEqual({ youths: 4 });
});

test("collective arrangements arrive without a person, and a new delivery takes their place", async () => {
  await monitor.deliver(withArrangements(arrangement(), arrangement({ theme: "family", reach: "", to: "" })));
  await monitor.deliver(withArrangements(arrangement({ reach: "31" })));
  const found = await monitor.db.owner`select municipality_code, site_code, theme, reach from care.arrangement`;
  expect(found.map((row) => ({ ...row }))).toEqual([
    { municipality_code: "0153", site_code: "99BA00", theme: "behaviour", reach: 31 },
  ]);
});

test("a municipality may name a school that the monitor does not know: the row counts, and how many there are is kept", async () => {
  await monitor.deliver(withArrangements(arrangement(), arrangement({ site: "99ZZ00" })));
  await monitor.deliver(leerplicht({ "reports.csv": [report("anna", { site: "99ZZ00" }), report("bram")] }));
  const [found] = await monitor.db.owner`
    select (select count(*)::int from care.arrangement) as arrangements, (select count(*)::int from attendance.report) as reports,
      (select array_agg(value::int) from delivery.measure where measure = 'unknownSchools') as unknown`;
  expect(found).toEqual({ arrangements: 2, reports: 2, unknown: [1, 1] });
});

test("the bridge joins a pupil to the year before, in the monitor's own identifiers only", async () => {
  await monitor.deliver(withBridge(bridge("anna"), bridge("bram")));
  const [found] = await monitor.db.owner`
    select count(*)::int as pairs, count(e.pupil_id)::int as enrolled from enrolment.bridge b
    left join enrolment.enrolment e using (pupil_id)`;
  expect(found).toEqual({ pairs: 2, enrolled: 2 });
  expect(JSON.stringify(await monitor.everything())).not.toContain(identifierOf("anna vorig jaar"));
});

const REFUSED: Record<string, [code: string, field: string, content: Parameters<typeof monitor.write>[0]]> = {
  "a pupil bridged twice": ["delivery-row", "identifier", withBridge(bridge("anna"), bridge("anna", "ander"))],
  "a pupil bridged to the same identifier": ["delivery-row", "previous", withBridge(bridge("anna", "anna"))],
  "a bridge without the year before": ["delivery-cell", "previous", withBridge({ identifier: identifierOf("anna") })],
  "an arrangement that ends before it starts": [
    "delivery-row",
    "to",
    withArrangements(arrangement({ to: "2025-08-01" })),
  ],
  "an arrangement with an unknown theme": ["delivery-cell", "theme", withArrangements(arrangement({ theme: "sport" }))],
  "a report by a school": [
    "delivery-foreign",
    "reference",
    { ...attendance([]), files: { "spells.csv": [], "reports.csv": [report("anna")] } },
  ],
  "an exemption by a school": [
    "delivery-foreign",
    "reference",
    { ...attendance([]), files: { "spells.csv": [], "exemptions.csv": [exemption("anna")] } },
  ],
  "a report outside the period, which another delivery holds": [
    "delivery-row",
    "reported",
    leerplicht({ "reports.csv": [report("anna", { reported: "2025-07-31" })] }),
  ],
  "a report with neither identifier nor reason": [
    "delivery-row",
    "unlinked",
    leerplicht({ "reports.csv": [report("anna", { identifier: "" })] }),
  ],
  "an exemption under an article that the law does not have": [
    "delivery-cell",
    "article",
    leerplicht({ "exemptions.csv": [exemption("anna", { article: "5" })] }),
  ],
  "an exemption that starts after the period": [
    "delivery-row",
    "from",
    leerplicht({ "exemptions.csv": [exemption("anna", { from: "2026-08-01", to: "" })] }),
  ],
  "a consultation after the period": [
    "delivery-row",
    "on",
    leerplicht({ "guidance.csv": [guidance("anna", { on: "2026-08-01" })] }),
  ],
};
test.each(Object.entries(REFUSED))("%s is refused, with the line and the field", async (_, [code, field, content]) => {
  await expect(monitor.deliver(content)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(new RegExp(`^  [a-z]+\\.csv, regel [23], ${field}: `, "m")),
  });
  expect(Object.values(await monitor.counts()).every((rows) => rows === 0)).toBe(true);
});

test("care that a municipality delivers keeps its arrangements apart from its episodes", async () => {
  const content = care([episode("anna")]);
  await monitor.deliver({ ...content, files: { ...content.files, "arrangements.csv": [arrangement()] } });
  expect(await monitor.counts()).toMatchObject({ "care.episode": 1, "care.arrangement": 1 });
});
