import type { SourceFormat } from "@monitor/server/prepare";
import { useEffect, useState } from "react";

let known: Promise<readonly SourceFormat[]> | undefined;

const formats = (): Promise<readonly SourceFormat[]> => {
  known ??= import("@monitor/server/prepare").then(({ FORMATS }) => Object.values(FORMATS));
  return known;
};

export type Formats = { readonly all: readonly SourceFormat[] } | { readonly failed: true } | null;

/** The formats that can be prepared; null until they are fetched, which happens on pages that need them only. */
export function useFormats(): Formats {
  const [found, setFound] = useState<Formats>(null);
  useEffect(() => {
    let gone = false;
    formats().then(
      (all) => gone || setFound({ all }),
      () => {
        known = undefined;
        if (!gone) setFound({ failed: true });
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  return found;
}
