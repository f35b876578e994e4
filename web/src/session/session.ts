import { isSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { createContext, useContext } from "react";
import type { Release, Viewer } from "./session.query.ts";

export interface Session {
  readonly viewer: Viewer;
  /** The newest release, whose figures the page shows; null when nothing is published yet. */
  readonly release: Release | null;
  /** School years of that release, newest first. */
  readonly periods: readonly SchoolYear[];
}

export function sessionOf(viewer: Viewer, releases: readonly Release[]): Session {
  const release = releases.reduce<Release | null>(
    (newest, one) => (newest === null || one.number > newest.number ? one : newest),
    null,
  );
  const periods = (release?.periods ?? []).filter(isSchoolYear).sort().reverse();
  return { viewer, release, periods };
}

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

/** Who looks, and at which release. Only below the frame of the page. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession outside the frame of the page");
  return session;
}
