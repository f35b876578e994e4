import { BOARD_CODE, SITE_CODE } from "@monitor/schema/vocabulary";
import type { Shares } from "./shares.ts";
import type { System } from "./system.ts";

/** Somebody who reads the release: an outsider, or some who know exactly what they delivered themselves, by number. */
export type Attacker = readonly number[];

export const OUTSIDER: Attacker = [];

/** From so many on they are looked up: of a whole region all schools are asked at once. */
const MANY = 6;
const lookedUp = new WeakMap<Attacker, ReadonlySet<number>>();

function membersOf(attacker: Attacker): { has(owner: number): boolean } {
  const known = lookedUp.get(attacker);
  if (known !== undefined) return known;
  const members = new Set(attacker);
  lookedUp.set(attacker, members);
  return members;
}

function isKnown({ ownerAt, owner }: Shares, share: number, attacker: Attacker): boolean {
  const [from, to] = [ownerAt[share]!, ownerAt[share + 1]!];
  if (attacker.length < MANY) {
    for (let place = from; place < to; place++) if (attacker.includes(owner[place]!)) return true;
    return false;
  }
  const members = membersOf(attacker);
  for (let place = from; place < to; place++) if (members.has(owner[place]!)) return true;
  return false;
}

/**
 * How much more an atom may be than it is, for an attacker before he looks at the release: what he delivered he knows,
 * the rest is anything between nobody and everybody of it.
 */
export function roomAbove({ shares, amount, most }: System, atom: number, attacker: Attacker): number {
  if (attacker.length === 0) return most[atom]! - amount[atom]!;
  let room = 0;
  for (let share = shares.at[atom]!; share < shares.at[atom + 1]!; share++) {
    if (!isKnown(shares, share, attacker)) room += shares.most[share]! - shares.amount[share]!;
  }
  return room;
}

/** How much less an atom may be than it is, for an attacker before he looks at the release. */
export function roomBelow({ shares, amount }: System, atom: number, attacker: Attacker): number {
  if (attacker.length === 0) return amount[atom]!;
  let room = 0;
  for (let share = shares.at[atom]!; share < shares.at[atom + 1]!; share++) {
    if (!isKnown(shares, share, attacker)) room += shares.amount[share]!;
  }
  return room;
}

/** The owners who know anything of an atom, added to a set. */
export function addOwners(shares: Shares, atom: number, owners: Set<number>): void {
  const [from, to] = [shares.ownerAt[shares.at[atom]!]!, shares.ownerAt[shares.at[atom + 1]!]!];
  for (let place = from; place < to; place++) owners.add(shares.owner[place]!);
}

/**
 * Who is looked at together: two schools (or boards of several), or a municipality with a school or board in it (or of its
 * residents). Two municipalities are not.
 */
export function coalitionsOf({ shares, sums, sumsOf, amount }: System): (one: number, other: number) => boolean {
  const { owners } = shares;
  const isSchool = owners.map((owner) => SITE_CODE.test(owner) || BOARD_CODE.test(owner));
  const number = new Map(owners.map((owner, place) => [owner, place]));
  const placeOf = Int32Array.from(sums.place, (place) => number.get(place) ?? -1);
  const together = new Set<number>();
  const pair = (one: number, other: number) => Math.min(one, other) * owners.length + Math.max(one, other);
  for (let atom = 0; atom < amount.length; atom++) {
    const own = new Set<number>();
    addOwners(shares, atom, own);
    for (let place = sumsOf.at[atom]!; place < sumsOf.at[atom + 1]!; place++) {
      const area = placeOf[sumsOf.of[place]!]!;
      if (area >= 0 && !isSchool[area]) own.add(area);
    }
    for (const school of own) {
      if (!isSchool[school]) continue;
      for (const area of own) if (!isSchool[area]) together.add(pair(school, area));
    }
  }
  return (one, other) => one !== other && ((isSchool[one]! && isSchool[other]!) || together.has(pair(one, other)));
}
