import type { SchoolYear } from "@monitor/schema/vocabulary";
import type { DeliveryRecord, Records } from "../kit/records.ts";
import { cover, type Days } from "./days.ts";

/** What accepted deliveries say; deliveries that were replaced are left out with all that is in them. */
export function accepted(records: Records): Records {
  const deliveries = records.deliveries.filter((one) => one.accepted);
  const keys = new Set(deliveries.map(({ key }) => key));
  const isIn = (one: { readonly delivery: string }) => keys.has(one.delivery);
  return {
    ...records,
    deliveries,
    enrolments: records.enrolments.filter(isIn),
    bridges: records.bridges.filter(isIn),
    episodes: records.episodes.filter(isIn),
    spells: records.spells.filter(isIn),
    calendars: records.calendars.filter(isIn),
    exemptions: records.exemptions.filter(isIn),
    guidance: records.guidance.filter(isIn),
  };
}

/** Whether an organisation delivered a kind of source over all days. */
export function delivered(
  { deliveries }: Records,
  kind: DeliveryRecord["kind"],
  organisation: string,
  schoolYear: SchoolYear,
  days: Days,
): boolean {
  const own = deliveries.filter(
    (one) => one.kind === kind && one.organisation === organisation && one.schoolYear === schoolYear,
  );
  return cover(own, days);
}
