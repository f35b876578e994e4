import { basename } from "node:path";
import { countDateOf, isSchoolYear } from "@monitor/schema/vocabulary";
import { z } from "zod";
import { Refusal } from "../../refusal.ts";

const WHAT_TO_GIVE = "Geef de datum mee als jaar-maand-dag, bijvoorbeeld --date 2024-10-01";

/** The last school year, or else the last year, in the name of a file. */
export function yearIn(file: string): { readonly schoolYear: string | null; readonly year: number | null } {
  const name = basename(file);
  const years = [...name.matchAll(/(20\d{2})-(20\d{2})/g)].map(([text]) => text).filter(isSchoolYear);
  const year = /(20\d{2})\D*$/.exec(name)?.[1];
  return { schoolYear: years.at(-1) ?? null, year: year === undefined ? null : Number(year) };
}

/** A date that was given, or the one that follows from the name of the file. Throws a `Refusal` when there is none. */
export function dateOf(given: string | undefined, fromName: string | null, hint: string): string {
  const wanted = given ?? fromName ?? "";
  if (z.iso.date().safeParse(wanted).success) return wanted;
  throw new Refusal("reference-date", "De teldatum van het bestand is niet bekend.", `${WHAT_TO_GIVE}, ${hint}.`);
}

/** DUO counts on 1 October: of the year in the name of the file, or of the first year of its school year. */
export function countDateIn(file: string, given?: string): string {
  const { schoolYear, year } = yearIn(file);
  const fromYear = year === null ? null : `${year}-10-01`;
  const fromName = schoolYear !== null && isSchoolYear(schoolYear) ? countDateOf(schoolYear) : fromYear;
  return dateOf(given, fromName, "of laat de bestandsnaam op het jaartal eindigen");
}
