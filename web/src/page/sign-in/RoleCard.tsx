import { ROLES, type Role } from "@monitor/schema/vocabulary";
import { Heading } from "@utrecht/component-library-react";
import type { ReactNode } from "react";
import { useLanguage } from "../../language/use-language.ts";
import type { DemoRole } from "../../session/demo-role.ts";

const isRole = (role: string): role is Role => Object.hasOwn(ROLES, role);

/** A role to choose: who it is, for which places, and what it may see. */
export function RoleCard({ role, children }: { readonly role: DemoRole; readonly children: ReactNode }) {
  const { say } = useLanguage();
  return (
    <li className="role">
      <Heading level={2}>{role.name}</Heading>
      <p className="soft">
        {isRole(role.role) ? say(ROLES[role.role]) : role.role}
        {role.scope.length === 0 ? null : <> · {role.scope.join(", ")}</>}
      </p>
      {/* the server describes its roles in Dutch only */}
      <p lang="nl">{role.description}</p>
      {children}
    </li>
  );
}
