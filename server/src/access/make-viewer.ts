import { ROLES, type Role } from "@monitor/schema/vocabulary";
import { z } from "zod";
import type { Viewer } from "./viewer.ts";

// A code never holds a comma: the scope reaches the policies of the database as one text, divided by commas.
const claims = z.object({
  subject: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  role: z.enum(Object.keys(ROLES) as [Role, ...Role[]]),
  scope: z.array(z.string().regex(/^[A-Za-z0-9-]{1,40}$/)).max(100),
});

export type Claims = z.input<typeof claims>;

/** A viewer from claims that somebody vouched for, or null when they are not the claims of one. Only for `access/`. */
export function makeViewer(vouchedFor: unknown): Viewer | null {
  const read = claims.safeParse(vouchedFor);
  return read.success ? (read.data as unknown as Viewer) : null;
}
