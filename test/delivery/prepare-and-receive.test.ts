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

test("what a school, a municipality and a register prepare, the monitor receives row for row", async () => {
  await secondSite();
  const school = await prepareFixtures({ format: "edexml", organisation: "99001", files: ["edexml-12.xml"] });
  const care = await prepareFixtures({
    format: "ijw",
    organisation: "0153",
    files: ["JW305.xml", "JW307.xml", "toestemmingen.csv"],
  });
  const absence = await prepareFixtures({
    format: "verzuim-csv",
    organisation: "99001",
    files: ["verzuim.csv", "schoolkalender.csv"],
  });
  const notEnrolled = await prepareFixtures({
    format: "verzuim-csv",
    organisation: "0153",
    files: ["verzuim-gemeente.csv"],
  });
  for (const { out } of [school, care, absence, notEnrolled]) {
    expect(await monitor.receive(out)).toMatchObject({ outcome: "accepted" });
  }
  const filled = Object.entries(await monitor.counts()).filter(([, rows]) => rows > 0);
  expect(Object.fromEntries(filled)).toEqual({
    "enrolment.class_group": 5,
    "enrolment.enrolment": 10,
    "care.episode": 4,
    "care.ground": 1,
    "attendance.spell": 7,
    "attendance.school_day": 5,
  });
  const [joined] = await monitor.db.owner`
    select count(distinct e.pupil_id)::int as pupils from enrolment.enrolment e
    join care.episode c using (pupil_id) join attendance.spell s using (pupil_id)`;
  expect(joined).toEqual({ pupils: 1 });
});

test("the same files prepared again are known by the monitor and change nothing", async () => {
  await secondSite();
  const school = { format: "edexml", organisation: "99001", files: ["edexml-12.xml"] } as const;
  const first = await monitor.receive((await prepareFixtures(school)).out);
  const again = await monitor.receive((await prepareFixtures(school)).out);
  expect(again).toMatchObject({ outcome: "unchanged", deliveryId: first.deliveryId });
});
