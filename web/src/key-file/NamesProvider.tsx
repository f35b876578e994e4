import type { KeyEntry } from "@monitor/server/prepare";
import { type ReactNode, useMemo, useState } from "react";
import { type Names, NamesContext } from "./names.ts";

type Known = ReadonlyMap<string, string>;

const keyOf = (reference: string, site = ""): string => `${site}\t${reference}`;

function withNames(known: Known, names: readonly KeyEntry[]): Known {
  const next = new Map(known);
  for (const { reference, site, name } of names) {
    next.set(keyOf(reference, site), name);
    next.set(keyOf(reference), name);
  }
  return next;
}

/** Holds the names in memory, and nowhere else: no storage, no request. */
export function NamesProvider({ children }: { readonly children: ReactNode }) {
  const [known, setKnown] = useState<Known>(new Map());
  const names = useMemo(
    (): Names => ({
      size: [...known.keys()].filter((key) => key.startsWith("\t")).length,
      nameOf: (reference, site) => known.get(keyOf(reference, site)) ?? null,
      add: (more) => setKnown((now) => withNames(now, more)),
      forget: () => setKnown(new Map()),
    }),
    [known],
  );
  return <NamesContext value={names}>{children}</NamesContext>;
}
