import { periodOf } from "@monitor/schema/vocabulary";
import { describe, expect, test } from "vitest";
import { SCHOOL_SHAPES } from "../planted/schools.ts";
import { drawOf } from "../random/draw.ts";
import { classOf } from "./form-classes.ts";
import { type Person, yearGroupOf } from "./person.ts";
import { testNumbers } from "./person-number.ts";
import { planCatchmentPeople, siteDaysOf } from "./plan-catchment.ts";
import { planSpells } from "./plan-spells.ts";
import { tinyWorld } from "./tiny-world.fixture.ts";

const world = tinyWorld();
const all = world.catchments.map((catchment) => planCatchmentPeople(world, catchment));
const pupils = all.flatMap((people) => people.pupils);
const LAST = world.years.length - 1;

describe("pupils of the demo", () => {
  test("move up a year, change school, enter and leave", () => {
    const two = pupils.filter(
      (person) => person.stays.some(({ year }) => year === 0) && person.stays.some(({ year }) => year === 1),
    );
    const aYearOlder = two.filter(({ stays }) => stays.find(({ year }) => year === 1)!.age === stays[0]!.age + 1);
    expect(aYearOlder.length / two.length).toBeGreaterThan(0.99);
    const toSecondary = pupils.filter(({ stays }) => stays[0]!.site.schoolType === "bao" && stays.at(-1)!.age >= 12);
    expect(toSecondary.length).toBeGreaterThan(100);
    expect(pupils.filter(({ stays }) => stays[0]!.year > 0).length).toBeGreaterThan(500);
    expect(pupils.filter(({ stays }) => stays.at(-1)!.year < LAST).length).toBeGreaterThan(500);
  });

  test("are never at two schools on the same day", () => {
    for (const { stays } of pupils) {
      for (const [place, stay] of stays.entries()) {
        const next = stays[place + 1];
        if (next !== undefined) expect(next.from > stay.to).toBe(true);
        const { from, to } = periodOf(world.years[stay.year]!);
        expect(stay.from >= from && stay.to <= to && stay.from <= stay.to).toBe(true);
      }
    }
  });

  test("have the age of their school type", () => {
    for (const { stays } of pupils) {
      for (const { age, site } of stays) {
        const [lowest, highest] = SCHOOL_SHAPES[site.schoolType].ages;
        expect(age >= lowest && age <= highest).toBe(true);
      }
    }
  });

  test("sit in a class of their own site, of a size that a class can have", () => {
    const stays = pupils.flatMap((person) => person.stays).filter((stay) => stay.classKey !== null);
    const classes = Map.groupBy(stays, (stay) => `${stay.year} ${stay.classKey}`);
    for (const members of classes.values()) {
      expect(new Set(members.map(({ site }) => site.code)).size).toBe(1);
      expect(members.length).toBeLessThanOrEqual(2 * SCHOOL_SHAPES[members[0]!.site.schoolType].class);
      const { classKey, site } = members[0]!;
      const { yearGroup } = classOf(classKey!, site);
      if (yearGroup === null) continue;
      expect(members.every(({ age }) => yearGroupOf(site.schoolType, age) === yearGroup)).toBe(true);
    }
  });

  test("each have a number that no other person has", () => {
    const serials = [...pupils, ...all.flatMap(({ otherClients }) => otherClients)].map((person) => person.serial);
    expect(new Set(serials).size).toBe(serials.length);
    // with eight digits a key of a pupil would be taken for the number itself
    expect(Math.max(...serials)).toBeLessThan(10_000_000);
  });

  test("about two percent have no number in the administration of their school", () => {
    const without = pupils.filter((person) => !person.hasNumber).length / pupils.length;
    expect(without).toBeGreaterThan(0.012);
    expect(without).toBeLessThan(0.03);
  });
});

describe("numbers of the demo", () => {
  const { numberOf } = all[0]!;
  const atProtocolSchool = (person: Person) =>
    person.stays.some(({ year, site }) => year === LAST && site.code === world.protocolSite);

  test("are invented ones, D and eight digits", () => {
    for (const person of all[0]!.pupils) expect(numberOf(person, 0)).toMatch(/^D\d{8}$/);
  });

  test("are test numbers for who goes to the protocol school in the last year, and for nobody else", () => {
    const own = all[0]!.pupils.filter(atProtocolSchool);
    expect(own.length).toBeGreaterThan(20);
    const numbers = own.map((person) => numberOf(person, LAST));
    expect(new Set(numbers).size).toBe(own.length);
    const test = new Set(testNumbers());
    expect(numbers.filter((number) => !test.has(number))).toEqual([]);
    const others = all[0]!.pupils.filter((person) => !atProtocolSchool(person));
    expect(others.filter((person) => numberOf(person, LAST).startsWith("9"))).toEqual([]);
  });

  test("of the test range are the ones from 999900006 to 999999990 that pass the eleven test", () => {
    const found = [...testNumbers()];
    expect(found[0]).toBe("999900006");
    expect(found.at(-1)).toBe("999999990");
    expect(found.length).toBeGreaterThan(9000);
  });
});

describe("youth care in the demo", () => {
  const clients = pupils.filter((person) => person.episodes.length > 0);

  test("runs in exactly the school years in which a pupil has care", () => {
    expect(clients.length).toBeGreaterThan(500);
    for (const { careYears, episodes } of pupils) {
      const running = world.years.map((year) => {
        const { from, to } = periodOf(year);
        return episodes.some((one) => one.from <= to && (one.to === null || one.to >= from));
      });
      expect(running).toEqual(careYears);
    }
  });

  test("starts before it stops, has its own allocation, and says why it stopped", () => {
    const keys = new Set<string>();
    for (const episode of clients.flatMap((person) => person.episodes)) {
      if (episode.to !== null) expect(episode.from < episode.to).toBe(true);
      expect(episode.to === null).toBe(episode.stopReason === null);
      const key = `${episode.municipality} ${episode.provider} ${episode.allocation}`;
      expect(keys.has(key)).toBe(false);
      keys.add(key);
    }
  });
});

describe("absence in the demo", () => {
  test("spells of a pupil do not overlap, lie on school days and hold no more minutes than those days", () => {
    for (const person of pupils.filter((_, place) => place % 40 === 0)) {
      const stay = person.stays[0]!;
      const days = siteDaysOf(world, stay.site, stay.year);
      const spells = planSpells({ person, stay }, days, false, drawOf(1, String(person.serial)));
      for (const [place, { from, to, minutes }] of spells.entries()) {
        const own = days.filter(({ day }) => day >= from && day <= to);
        expect(own[0]!.day).toBe(from);
        expect(own.at(-1)!.day).toBe(to);
        expect(minutes).toBeGreaterThan(0);
        expect(minutes).toBeLessThanOrEqual(own.reduce((sum, day) => sum + day.minutes, 0));
        expect(from >= stay.from && to <= stay.to).toBe(true);
        if (place > 0) expect(spells[place - 1]!.to < from).toBe(true);
      }
    }
  });
});

describe("youths who are not enrolled", () => {
  test("are of compulsory school age, live in the region and have no school then", () => {
    for (const { notEnrolled } of all) {
      for (const { person, year, from, to } of notEnrolled) {
        const age = (Date.parse(from) - Date.parse(person.born)) / (365.25 * 86_400_000);
        expect(age).toBeGreaterThan(4.8);
        expect(age).toBeLessThan(18);
        expect(from < to).toBe(true);
        expect(person.stays.filter((stay) => stay.year === year)).toEqual([]);
      }
    }
  });
});
