import type { Role } from "@monitor/schema/vocabulary";
import type { Database } from "../database/database.ts";
import { demoScopes } from "./demo-scope.query.ts";
import { makeViewer } from "./make-viewer.ts";
import type { Viewer } from "./viewer.ts";

// The one file that OpenID Connect replaces: there, role and scope come from the claims of the issuer. Until then
// anyone at this machine may take any of these roles; the monitor therefore listens on this machine only.

export interface DemoRole {
  readonly id: string;
  readonly role: Role;
  readonly scope: readonly string[];
  readonly name: string;
  /** What the role may see, in one sentence. */
  readonly description: string;
}

/** One role per kind of user, each with a scope that exists in the database. What has no scope there is left out. */
export async function listDemoRoles(database: Pick<Database, "as">): Promise<DemoRole[]> {
  const found = await demoScopes(database.as("monitor_api"));
  const roles: (DemoRole | null)[] = [
    found.region && {
      id: "connector",
      role: "connector",
      scope: [found.region.code],
      name: `Verbinder ${found.region.name}`,
      description: "Vergelijkt de regio's en opent de schoolprofielen van de eigen regio.",
    },
    found.alliancePo && {
      id: "alliance-po",
      role: "alliance",
      scope: [found.alliancePo.code],
      name: `Samenwerkingsverband primair onderwijs ${found.alliancePo.name}`,
      description: "Ziet de gepubliceerde cijfers van elke basisschool in het eigen gebied.",
    },
    found.allianceVo && {
      id: "alliance-vo",
      role: "alliance",
      scope: [found.allianceVo.code],
      name: `Samenwerkingsverband voortgezet onderwijs ${found.allianceVo.name}`,
      description: "Ziet de gepubliceerde cijfers van elke school voor voortgezet onderwijs in het eigen gebied.",
    },
    found.municipality && {
      id: "municipality",
      role: "municipality",
      scope: [found.municipality.code],
      name: `Gemeente ${found.municipality.name}`,
      description: "Ziet de cijfers van de eigen gemeente en van elke school daarin.",
    },
    found.site && {
      id: "school",
      role: "school",
      scope: [found.site.code],
      name: `School ${found.site.name}`,
      description: "Ziet het profiel van de eigen school naast de regio en scholen van dezelfde soort.",
    },
    found.provider && {
      id: "provider",
      role: "provider",
      scope: [found.provider.code],
      name: `Zorgaanbieder ${found.provider.name}`,
      description: "Ziet de cijfers van regio's, gemeenten en samenwerkingsverbanden.",
    },
    found.site && {
      id: "steward",
      role: "steward",
      scope: [found.site.boardCode],
      name: `Databeheerder van bestuur ${found.site.boardCode}`,
      description: "Levert inschrijvingen en verzuim aan, en ziet wat er van elke levering is geworden.",
    },
    found.municipality && {
      id: "municipality-steward",
      role: "steward",
      scope: [found.municipality.code],
      name: `Databeheerder van gemeente ${found.municipality.name}`,
      description: "Levert jeugdhulp en leerplicht aan, en ziet wat er van elke levering is geworden.",
    },
    {
      id: "administrator",
      role: "administrator",
      scope: [],
      name: "Beheerder van de monitor",
      description: "Ziet alle gepubliceerde cijfers en leveringen, en geen gegevens van leerlingen.",
    },
  ];
  return roles.filter((role) => role !== null);
}

/** The viewer of a demo role, or null when there is no such role. */
export async function signInAs(database: Pick<Database, "as">, id: string): Promise<Viewer | null> {
  const role = (await listDemoRoles(database)).find((one) => one.id === id);
  return role === undefined ? null : makeViewer({ ...role, subject: `demo:${role.id}` });
}
