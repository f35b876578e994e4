import { type Period, type SchoolYear, schoolYearOf } from "@monitor/schema/vocabulary";
import { Refusal } from "../refusal.ts";
import { calendarDate } from "./calendar-date.ts";
import type { SourceFormat } from "./format.ts";

const WHO: Readonly<Record<SourceFormat["kind"], string>> = {
  enrolment: "een bestuursnummer (vijf cijfers), een BRIN (99XX) of een vestiging (99XX00)",
  care: "een gemeentecode (vier cijfers)",
  attendance: "een bestuursnummer (vijf cijfers), een BRIN (99XX), een vestiging (99XX00) of een gemeentecode",
};

/** The school year of a delivery; throws a `Refusal` when organisation or period cannot be. */
export function checkRequest(format: SourceFormat, organisation: string, { from, to }: Period): SchoolYear {
  if (!format.organisation.test(organisation)) {
    throw new Refusal(
      "organisation-form",
      `De organisatie ${format.kind === "care" ? "van jeugdhulp" : "van deze levering"} heeft niet de goede vorm.`,
      `Geef bij dit formaat ${format.organisation.test("99AA00") ? WHO[format.kind] : WHO.care}.`,
    );
  }
  const isDay = (text: string) => calendarDate(text) === text;
  if (!isDay(from) || !isDay(to) || from > to) {
    throw new Refusal(
      "period-form",
      "De periode klopt niet.",
      "Schrijf de eerste en de laatste dag, zoals 2025-08-01/2026-07-31.",
    );
  }
  if (schoolYearOf(from) !== schoolYearOf(to)) {
    throw new Refusal(
      "period-two-years",
      "De periode loopt over twee schooljaren.",
      "Maak voor elk schooljaar (1 augustus tot en met 31 juli) een eigen levering.",
    );
  }
  return schoolYearOf(from);
}
