import { expect, test } from "vitest";
import { loadSites } from "../../server/src/delivery/reference/index.ts";
import { prepareFixtures } from "./preparing.ts";
import { startMonitor } from "./receiving.ts";

const monitor = startMonitor();

/** The second site of the school in the fixtures. */
const secondSite = () =>
  loadSites(monitor.db, [
    {
      code: "99AA01",
      name: "Proefschool 99AA01",
      schoolType: "bao",
      boardCode: "99001",
      postcode4: "7511",
      place: "Enschede",
      municipalityCode: "0153",
      demo: true,
    },
  ]);

const NAMES = ["niet-ingeschreven", "meldingen", "vrijstellingen", "begeleiding"];
const prepared = (names: readonly string[]) =>
  prepareFixtures({
    format: "leerplicht-csv",
    organisation: "0153",
    files: names.map((name) => `leerplicht/${name}.csv`),
  });

test("what a leerplicht office prepares, the monitor receives row for row, and one youth is one person in all of it", async () => {
  await secondSite();
  expect(await monitor.receive((await prepared(NAMES)).out)).toMatchObject({ outcome: "accepted" });
  expect(await monitor.counts()).toMatchObject({
    "attendance.spell": 2,
    "attendance.report": 3,
    "attendance.exemption": 3,
    "attendance.guidance": 2,
  });
  const [same] = await monitor.db.owner`
    select count(distinct s.pupil_id)::int as youths, count(*)::int as steps
    from attendance.spell s join attendance.guidance g using (pupil_id)`;
  expect(same).toEqual({ youths: 1, steps: 2 });
  const articles = await monitor.db.owner`select article from attendance.exemption order by 1`;
  expect(articles.map(({ article }) => article)).toEqual(["15", "5-onder-a", "5a"]);
});

test("a next delivery of the same period without reports takes the earlier reports away, as its report warned", async () => {
  await secondSite();
  await monitor.receive((await prepared(NAMES)).out);
  const { problems, out } = await prepared(["niet-ingeschreven", "vrijstellingen", "begeleiding"]);
  expect(problems.find(({ code }) => code === "leerplicht-files-absent")?.reason).toContain("meldingen");
  expect(await monitor.receive(out)).toMatchObject({ outcome: "accepted" });
  const counts = await monitor.counts();
  expect([counts["attendance.report"] ?? 0, counts["attendance.exemption"]]).toEqual([0, 3]);
});
