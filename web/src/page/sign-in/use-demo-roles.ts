import { useCallback, useEffect, useState } from "react";
import { type DemoRole, fetchDemoRoles } from "../../session/demo-role.ts";

export interface DemoRoles {
  readonly data?: readonly DemoRole[];
  readonly error?: Error;
  readonly refetch: () => Promise<void>;
}

/** The roles that the server offers; fetched again on request. */
export function useDemoRoles(): DemoRoles {
  const [answer, setAnswer] = useState<Omit<DemoRoles, "refetch">>({});
  const refetch = useCallback(
    () =>
      fetchDemoRoles().then(
        (data) => setAnswer({ data }),
        (error: Error) => setAnswer({ error }),
      ),
    [],
  );
  useEffect(() => void refetch(), [refetch]);
  return { ...answer, refetch };
}
