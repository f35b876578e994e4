import type { KeyEntry } from "@monitor/server/prepare";
import { createContext, useContext } from "react";

/** The names that this page knows, from a key file or from preparing. Never sent, and gone when the page is closed. */
export interface Names {
  /** How many. */
  readonly size: number;
  /** The name behind a reference of the source, or null. References are told apart by site where a source needs that. */
  nameOf(reference: string, site?: string): string | null;
  add(names: readonly KeyEntry[]): void;
  forget(): void;
}

const NOBODY: Names = { size: 0, nameOf: () => null, add: () => undefined, forget: () => undefined };

export const NamesContext = createContext<Names>(NOBODY);

/** Names for the references on a page; without a key file there are none, and a page shows the reference itself. */
export const useNames = (): Names => useContext(NamesContext);
