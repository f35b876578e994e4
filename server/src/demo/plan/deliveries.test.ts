import { describe, expect, test } from "vitest";
import { deliveriesOf } from "./deliveries.ts";
import type { AbsenceDelivery, CareDelivery, CareLine, Delivery, DutyDelivery } from "./delivery.ts";
import { planCatchmentPeople } from "./plan-catchment.ts";
import { tinyWorld } from "./tiny-world.fixture.ts";
import { sitesOf } from "./world.ts";

const DAY = 86_400_000;
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;

const world = tinyWorld({ pupils: 40_000, years: 2 });
const catchments = new Map(
  ["IR-TWENTE", "IR-UTRECHT", "IR-NOORD-KENNEMERLAND"].map((region) => {
    const plan = world.catchments.find((one) => one.region === region)!;
    const people = planCatchmentPeople(world, plan);
    return [region, { plan, people, deliveries: [...deliveriesOf(world, plan, people)] }];
  }),
);
const all = [...catchments.values()].flatMap(({ deliveries }) => deliveries);
const about = <A extends Delivery["about"]>(what: A, from: readonly Delivery[] = all) =>
  from.filter((one): one is Extract<Delivery, { about: A }> => one.about === what);
/** Five standard errors of a share. */
const margin = (share: number, of: number) => 5 * Math.sqrt((share * (1 - share)) / of);

/** What began in the year of the delivery that tells it: only of that the requests are there. */
const startsIn = (deliveries: readonly CareDelivery[]): CareLine[] =>
  deliveries.flatMap(({ lines, period }) => lines.filter(({ episode }) => episode.from >= period.from));
const careOf = (region: string) => about("care", catchments.get(region)!.deliveries);

describe("who refers to youth care", () => {
  const byDoctor = (lines: readonly CareLine[]) => {
    const known = lines.filter(({ episode }) => episode.referrer !== "unknown");
    const share = known.filter(({ episode }) => episode.referrer === "generalPractitioner").length / known.length;
    return { share, of: known.length };
  };

  test("is the general practitioner for six in ten youths of Almelo, and for nearly four in ten elsewhere", () => {
    const ofAlmelo = ({ organisation }: CareDelivery) => organisation === "0141";
    const almelo = byDoctor(startsIn(careOf("IR-TWENTE").filter(ofAlmelo)));
    const others = byDoctor(startsIn(about("care").filter((one) => !ofAlmelo(one))));
    expect(almelo.of).toBeGreaterThan(60);
    expect(Math.abs(almelo.share - 0.6)).toBeLessThan(margin(0.6, almelo.of));
    expect(Math.abs(others.share - 0.38)).toBeLessThan(margin(0.38, others.of));
  });

  test("is known of nine in ten youths whose care starts, whether a municipality delivers messages or tables", () => {
    for (const format of ["ijw", "bij"]) {
      const help = startsIn(about("care").filter((one) => one.format === format));
      const known = help.filter(({ episode }) => episode.referrer !== "unknown").length / help.length;
      expect(help.length, format).toBeGreaterThan(300);
      expect(known, format).toBeGreaterThan(0.82);
      expect(known, format).toBeLessThan(0.98);
    }
  });

  test("is told by messages in the year in which care starts, and not again in the next", () => {
    const older = about("care")
      .filter(({ format }) => format === "ijw")
      .flatMap(({ lines, period }) => lines.filter(({ episode }) => episode.from < period.from));
    expect(older.length).toBeGreaterThan(100);
    expect(new Set(older.map(({ episode }) => `${episode.referrer} ${episode.requestedOn}`))).toEqual(
      new Set(["unknown null"]),
    );
  });
});

describe("when youth care was asked for", () => {
  test("is known in the large municipalities, which deliver messages, and in no other", () => {
    const byFormat = (wanted: string) => about("care").filter(({ format }) => format === wanted);
    const ofTwente = careOf("IR-TWENTE").filter(({ format }) => format === "ijw");
    expect(new Set(ofTwente.map(({ organisation }) => organisation))).toEqual(new Set(["0153", "0164"]));
    const inTables = byFormat("bij").flatMap(({ lines }) => lines);
    expect(inTables.filter(({ episode }) => episode.requestedOn !== null)).toEqual([]);
    const starts = startsIn(byFormat("ijw"));
    expect(starts.filter(({ episode }) => episode.requestedOn !== null).length).toBeGreaterThan(0.82 * starts.length);
  });
});

describe("collective arrangements", () => {
  const sites = world.catchments.flatMap((catchment) =>
    sitesOf(catchment).map((site) => ({ ...site, region: catchment.region })),
  );
  const special = sites.filter(({ schoolType }) => ["sbo", "so", "pro", "vso"].includes(schoolType));

  test("are at half of the special schools, at nine in ten of Zuid-Limburg, and at no other school", () => {
    for (const [isThere, part] of [
      [(region: string) => region !== "IR-ZUID-LIMBURG", 0.5],
      [(region: string) => region === "IR-ZUID-LIMBURG", 0.9],
    ] as const) {
      const own = special.filter(({ region }) => isThere(region));
      const arranged = own.filter(({ collectiveProvider }) => collectiveProvider !== null).length / own.length;
      expect(own.length).toBeGreaterThan(5);
      expect(Math.abs(arranged - part)).toBeLessThan(margin(part, own.length));
    }
    expect(sites.filter((site) => site.collectiveProvider !== null && !special.includes(site))).toEqual([]);
  });

  test("give care to a few in a hundred youths, pupils of a school with an arrangement, by its provider", () => {
    const lines = about("care").flatMap((one) => one.lines);
    const collective = lines.filter((line) => line.collective);
    expect(collective.length / lines.length).toBeGreaterThan(0.02);
    expect(collective.length / lines.length).toBeLessThan(0.2);
    for (const { person, episode } of collective) {
      expect(episode.form).toBe("ambulatory");
      expect(person.stays.map(({ site }) => site.collectiveProvider)).toContain(episode.provider);
    }
  });

  test("are known by messages only where the municipality has an arrangement with that provider", () => {
    for (const { format, lines, arrangements } of about("care")) {
      const providers = new Set(arrangements.map(({ provider }) => provider));
      for (const { collective, episode } of lines) {
        expect(collective).toBe(episode.arranged && (format === "bij" || providers.has(episode.provider)));
      }
    }
  });

  test("are delivered by the municipality of the school, with themes, and reach nearly all pupils in the pilot", () => {
    const siteOf = new Map(sites.map((site) => [site.code, site]));
    const reached = about("care").flatMap(({ organisation, region, year, arrangements }) =>
      arrangements.map(({ site, provider, reach }) => {
        const at = siteOf.get(site)!;
        expect([at.municipality, at.collectiveProvider]).toEqual([organisation, provider]);
        return { share: reach / at.size, inPilot: region === "IR-TWENTE" && year === 1 };
      }),
    );
    expect(reached.filter(({ inPilot }) => inPilot).length).toBeGreaterThan(5);
    for (const { share, inPilot } of reached) expect(Math.abs(share - (inPilot ? 0.95 : 0.4))).toBeLessThan(0.02);
  });
});

describe("what leerplicht knows", () => {
  const duties: readonly DutyDelivery[] = about("duty");
  const reports = duties.flatMap((duty) => duty.reports.map((report) => ({ ...report, duty })));
  const spellsOf = new Map(
    about("absence").flatMap(({ absent }) => absent.map(({ pupil, spells }) => [pupil.stay, spells] as const)),
  );

  test("are reports of absence that the law asks for, each in the file of where the pupil lives", () => {
    expect(reports.length).toBeGreaterThan(200);
    for (const { pupil, kind, from, to, hours, duty } of reports) {
      expect(pupil.person.home.municipality).toBe(duty.organisation);
      const spells = spellsOf.get(pupil.stay);
      // the attendance of one board is cut off
      if (spells === undefined || duty.region === "IR-NOORD-KENNEMERLAND") continue;
      const own = spells.filter((spell) => spell.from >= from && spell.to <= to);
      const minutes = own.filter((one) => one.kind === "unauthorised").reduce((sum, one) => sum + one.minutes, 0);
      if (kind === "sixteenHours") {
        expect(days(from, to)).toBeLessThan(28);
        expect(minutes).toBeGreaterThanOrEqual(16 * 60);
        expect(hours).toBeLessThanOrEqual(minutes / 60);
      }
      if (kind === "longTerm") expect(days(from, to)).toBeGreaterThanOrEqual(28);
      if (kind === "luxury") expect(own.some((one) => one.kind === "luxury")).toBe(true);
    }
  });

  test("are reports within five working days of the day on which they were due", () => {
    const due = { sixteenHours: 0, longTerm: 28, luxury: 0, other: 30 } as const;
    for (const { kind, reported, from, to } of reports) {
      const late = days(kind === "sixteenHours" ? to : from, reported) - due[kind];
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThanOrEqual(4);
    }
  });

  test("is four in five of the long absence of the first school year: schools do not report all", () => {
    const last = "2025-07-31";
    const long = [...spellsOf].flatMap(([stay, spells]) =>
      stay.year !== 0 ? [] : spells.filter(({ kind, from, to }) => kind === "unauthorised" && days(from, to) > 28),
    );
    // at the end of the year there is no time left to report
    const inTime = long.filter(({ from }) => days(from, last) > 35).length;
    const told = reports.filter(({ kind, duty }) => kind === "longTerm" && duty.year === 0).length;
    expect(inTime).toBeGreaterThan(20);
    expect(Math.abs(told / inTime - 0.8)).toBeLessThan(margin(0.8, inTime));
  });

  test("are about 2.8 exemptions per 1,000 pupils, of youths who go to no school", () => {
    const pupils = [...catchments.values()].reduce((sum, { plan }) => sum + plan.pupils, 0);
    const exempt = duties.flatMap((duty) => duty.exempt);
    const expected = (2 * pupils * 2.83) / 1000;
    expect(Math.abs(exempt.length - expected)).toBeLessThan(5 * Math.sqrt(2 * expected));
    expect(exempt.filter(({ person }) => person.stays.length > 0)).toEqual([]);
    const byArticle = Map.groupBy(exempt, ({ article }) => article);
    expect(byArticle.get("5-onder-a")!.length).toBeGreaterThan(0.7 * exempt.length);
  });

  test("is what was done for who sits at home: a plan more often than a table", () => {
    const steps = duties.flatMap(({ guidance, period, notEnrolled, reports: own }) => {
      const atHome = new Set([...notEnrolled.map(({ person }) => person), ...own.map(({ pupil }) => pupil.person)]);
      for (const { person, on } of guidance) expect([atHome.has(person), on <= period.to]).toEqual([true, true]);
      return guidance.map(({ step }) => step);
    });
    const plans = steps.filter((step) => step === "plan").length;
    expect(plans).toBeGreaterThan(steps.length - plans);
  });
});

describe("a delivery that was exported too early", () => {
  test("has no spell after the middle of October, and so far fewer than the year before", () => {
    const { plan, deliveries } = catchments.get("IR-NOORD-KENNEMERLAND")!;
    const spellsIn = ({ absent }: AbsenceDelivery) => absent.flatMap(({ spells }) => spells);
    const [before, cut] = about("absence", deliveries).filter(
      ({ organisation }) => organisation === plan.boards.at(-1)!.code,
    );
    expect(spellsIn(cut!).every(({ to }) => to <= "2025-10-15")).toBe(true);
    expect(spellsIn(cut!).length).toBeLessThan(0.5 * spellsIn(before!).length);
    expect(spellsIn(cut!).length).toBeGreaterThan(30);
  });

  test("is in no demo without anything on purpose", () => {
    const plain = tinyWorld({ pupils: 6000, years: 1, plain: true });
    const catchment = plain.catchments.find(({ region }) => region === "IR-NOORD-KENNEMERLAND")!;
    const people = planCatchmentPeople(plain, catchment);
    const absent = about("absence", [...deliveriesOf(plain, catchment, people)]).at(-1)!;
    expect(absent.absent.flatMap(({ spells }) => spells).some(({ to }) => to > "2026-05-01")).toBe(true);
  });
});

describe("a demo of the whole country", () => {
  const country = tinyWorld({ pupils: 3000, years: 1, country: true });

  test("has many more spells, as real registers write down who comes late, and hardly more time lost", () => {
    const catchment = country.catchments[0]!;
    const people = planCatchmentPeople(country, catchment);
    const absent = about("absence", [...deliveriesOf(country, catchment, people)]);
    const spells = absent.flatMap((one) => one.absent.flatMap((pupil) => pupil.spells));
    const a = spells.length / people.pupils.length;
    const usual = about("absence", catchments.get("IR-TWENTE")!.deliveries);
    const inTwente = usual.flatMap((one) => one.absent.flatMap((pupil) => pupil.spells)).length;
    expect(a).toBeGreaterThan((1.4 * inTwente) / usual.reduce((sum, one) => sum + one.absent.length, 0));
    const late = spells.filter(({ kind, minutes }) => kind === "unauthorised" && minutes <= 15);
    expect(late.length / spells.length).toBeGreaterThan(0.3);
    const minutes = (of: typeof spells) => of.reduce((sum, one) => sum + one.minutes, 0);
    expect(minutes(late)).toBeLessThan(0.05 * minutes(spells));
  });
});
