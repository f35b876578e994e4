import type { Role } from "@monitor/schema/vocabulary";

declare const madeByAccess: unique symbol;

/** Who asks: made by `access/` from a verified session and by nothing else. */
export interface Viewer {
  readonly [madeByAccess]: true;
  /** Who it is at the party that vouches for the sign-in. */
  readonly subject: string;
  /** Shown on the page. */
  readonly name: string;
  readonly role: Role;
  /** Codes within which the role holds; see `ROLES`. */
  readonly scope: readonly string[];
}
