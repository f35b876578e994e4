/** A role that one may try on demo data, as `GET /session/demo-roles` lists them. */
export interface DemoRole {
  readonly id: string;
  readonly role: string;
  readonly scope: readonly string[];
  readonly name: string;
  readonly description: string;
}

const isText = (value: unknown): value is string => typeof value === "string";

/** Reads the answer of the server; what is not a role is left out. */
export function readDemoRoles(answer: unknown): DemoRole[] {
  if (!Array.isArray(answer)) return [];
  return answer.flatMap((one: Partial<Record<keyof DemoRole, unknown>>) => {
    if (!isText(one?.id) || !isText(one.role) || !isText(one.name)) return [];
    const scope = [one.scope].flat().filter(isText);
    return [
      {
        id: one.id,
        role: one.role,
        name: one.name,
        scope,
        description: isText(one.description) ? one.description : "",
      },
    ];
  });
}

export async function fetchDemoRoles(): Promise<DemoRole[]> {
  const answer = await fetch("/session/demo-roles", { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`demo roles: ${answer.status}`);
  return readDemoRoles(await answer.json());
}

/** Signs in as a demo role; the server sets the cookie. */
export async function signInAs(id: string): Promise<void> {
  const answer = await fetch("/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ demoRole: id }),
  });
  if (!answer.ok) throw new Error(`sign in: ${answer.status}`);
}

export async function signOut(): Promise<void> {
  const answer = await fetch("/session", { method: "DELETE" });
  if (!answer.ok) throw new Error(`sign out: ${answer.status}`);
}
