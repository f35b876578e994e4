import type { Role } from "@monitor/schema/vocabulary";

export const DESTINATIONS = [
  { to: "/", label: "start" },
  { to: "/regios", label: "regions" },
  { to: "/scholen", label: "schools" },
  { to: "/referentie", label: "reference" },
  { to: "/begrippen", label: "concepts" },
  { to: "/leveringen", label: "deliveries" },
] as const;
export type Destination = (typeof DESTINATIONS)[number];

const SEES_DELIVERIES: readonly Role[] = ["steward", "administrator"];
/** Who has deliveries of its own, or watches over those of all. */
export const seesDeliveries = (role: Role): boolean => SEES_DELIVERIES.includes(role);

/** Roles that have no schools in their scope. */
const SEES_NO_SCHOOLS: readonly Role[] = ["steward", "administrator", "provider"];

/** The pages that make sense to a role. The server decides what it may see; this only spares dead ends. */
export function destinationsFor(role: Role): readonly Destination[] {
  return DESTINATIONS.filter(({ to }) => {
    if (to === "/leveringen") return seesDeliveries(role);
    if (to === "/scholen") return !SEES_NO_SCHOOLS.includes(role);
    return true;
  });
}
