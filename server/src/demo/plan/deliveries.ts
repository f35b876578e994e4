import { periodOf } from "@monitor/schema/vocabulary";
import { BRIDGED, CUT_OFF, formatOf, type Kept, MISSING } from "../planted/organisations.ts";
import { drawOf } from "../random/draw.ts";
import { careDelivery } from "./care-delivery.ts";
import type { AbsenceDelivery, Delivery, DeliveryHead, DutyDelivery } from "./delivery.ts";
import type { Pupil } from "./person.ts";
import { type CatchmentPeople, siteDaysOf } from "./plan-catchment.ts";
import { planGuidance, planReports, type Report } from "./plan-reports.ts";
import { planSpells } from "./plan-spells.ts";
import { type CatchmentPlan, type SitePlan, sitesOf, type WorldPlan, yearsFromLast } from "./world.ts";

type About = Delivery["about"];
const CALLED = { enrolment: "inschrijving", absence: "verzuim", care: "jeugdhulp", duty: "leerplicht" } as const;
const KIND = { enrolment: "enrolment", absence: "attendance", care: "care", duty: "attendance" } as const;

/** The absence at the sites of a board; each site has its own stream of chance, so that they do not depend on their order. */
function absenceOf(
  world: WorldPlan,
  head: DeliveryHead,
  pupils: readonly Pupil[],
  sites: readonly SitePlan[],
): AbsenceDelivery {
  const { seed, country } = world.request;
  const calendars = sites.map((site) => ({ site, days: siteDaysOf(world, site, head.year) }));
  const bySite = new Map(
    calendars.map(({ site, days }) => [site, { days, draw: drawOf(seed, `absence ${site.code} ${head.schoolYear}`) }]),
  );
  const absent = pupils.map((pupil) => {
    const { days, draw } = bySite.get(pupil.stay.site)!;
    return { pupil, spells: planSpells(pupil, days, country, draw) };
  });
  return { ...head, about: "absence", calendars, absent };
}

/** What the schools of a board report to the municipalities where their pupils live. */
function reportsOf({ request }: WorldPlan, { absent, organisation, schoolYear, period }: AbsenceDelivery): Report[] {
  const draw = drawOf(request.seed, `reports ${organisation} ${schoolYear}`);
  return absent.flatMap(({ pupil, spells }) => planReports(pupil, spells, period.to, draw));
}

function dutyOf(
  { request }: WorldPlan,
  head: DeliveryHead,
  people: CatchmentPeople,
  reports: readonly Report[],
): DutyDelivery {
  const draw = drawOf(request.seed, `guidance ${head.organisation} ${head.schoolYear}`);
  const own = <
    T extends { readonly person: { readonly home: { readonly municipality: string } }; readonly year: number },
  >(
    all: readonly T[],
  ) => all.filter(({ person, year }) => year === head.year && person.home.municipality === head.organisation);
  const notEnrolled = own(people.notEnrolled);
  const longTerm = reports.filter(({ kind }) => kind === "longTerm");
  const atHome = [...notEnrolled, ...longTerm.map(({ pupil, from }) => ({ person: pupil.person, from }))];
  const guidance = planGuidance(atHome, head.period.to, draw);
  return { ...head, about: "duty", notEnrolled, reports, exempt: own(people.exempt), guidance };
}

/** Which deliveries get rows that are wrong on purpose: of one board and one municipality, in the last school year. */
function wrongIn(world: WorldPlan, catchment: CatchmentPlan): (organisation: string, year: number) => boolean {
  if (world.request.plain || catchment !== world.catchments[0]) return () => false;
  const { municipalities, boards } = catchment;
  // the second board, where there is one, because the first has the protocol school
  const organisations = [(municipalities[1] ?? municipalities[0]!).code, (boards[1] ?? boards[0]!).code];
  return (organisation, year) => yearsFromLast(world, year) === 0 && organisations.includes(organisation);
}

/** The stays of a school year by site. */
function pupilsBySite({ pupils }: CatchmentPeople, catchment: CatchmentPlan, year: number): Map<SitePlan, Pupil[]> {
  const bySite = new Map<SitePlan, Pupil[]>(sitesOf(catchment).map((site) => [site, []]));
  for (const person of pupils) {
    for (const stay of person.stays) if (stay.year === year) bySite.get(stay.site)!.push({ person, stay });
  }
  return bySite;
}

/** All deliveries of the sources of a catchment, one at a time; nothing is held for a delivery that has been used. */
export function* deliveriesOf(
  world: WorldPlan,
  catchment: CatchmentPlan,
  people: CatchmentPeople,
): Generator<Delivery> {
  const { region, boards, municipalities } = catchment;
  const { plain } = world.request;
  const isWrong = wrongIn(world, catchment);
  const clients = Map.groupBy(
    [...people.pupils, ...people.otherClients].filter(({ episodes }) => episodes.length > 0),
    ({ home }) => home.municipality,
  );
  for (const [year, schoolYear] of world.years.entries()) {
    const headOf = (about: About, organisation: string, place: number, size = 0): DeliveryHead => ({
      key: `${region}/${schoolYear}/${CALLED[about]}-${organisation}`,
      region,
      kind: KIND[about],
      format: formatOf(about, region, place, boards.length, size),
      organisation,
      schoolYear,
      year,
      period: periodOf(schoolYear),
      numberOf: people.numberOf,
      isWrong: isWrong(organisation, year),
    });
    const isPlanted = (about: About, organisation: string) => (one: Kept) =>
      one.about === about &&
      one.region === region &&
      one.yearsFromLast === yearsFromLast(world, year) &&
      organisation === (one.organisation === "last board" ? boards.at(-1)!.code : one.organisation);

    const bySite = pupilsBySite(people, catchment, year);
    const reports = new Map<string, Report[]>();
    for (const [place, { code, sites }] of boards.entries()) {
      const pupils = sites.flatMap((site) => bySite.get(site)!);
      yield {
        ...headOf("enrolment", code, place),
        about: "enrolment",
        sites,
        pupils,
        bridge: year > 0 && BRIDGED.includes(region),
      };
      const absence = absenceOf(world, headOf("absence", code, place), pupils, sites);
      for (const report of reportsOf(world, absence)) {
        const { municipality } = report.pupil.person.home;
        reports.set(municipality, [...(reports.get(municipality) ?? []), report]);
      }
      if (MISSING.some(isPlanted("absence", code))) continue;
      const cut = plain ? undefined : CUT_OFF.find(isPlanted("absence", code));
      yield cut === undefined ? absence : upTo(`${schoolYear.slice(0, 4)}-${cut.until}`, absence);
    }
    for (const [place, { code, size }] of municipalities.entries()) {
      yield dutyOf(world, headOf("duty", code, place), people, reports.get(code) ?? []);
      if (MISSING.some(isPlanted("care", code))) continue;
      const sites = sitesOf(catchment).filter(({ municipality }) => municipality === code);
      yield careDelivery(world, headOf("care", code, place, size), clients.get(code) ?? [], sites);
    }
  }
}

/** The absence as it was known on a day. */
function upTo(day: string, absence: AbsenceDelivery): AbsenceDelivery {
  const absent = absence.absent.map(({ pupil, spells }) => ({ pupil, spells: spells.filter(({ to }) => to <= day) }));
  return { ...absence, absent };
}
