import type { Indicator } from "@monitor/schema/indicators";
import type { ReactNode } from "react";
import { useLanguage } from "../language/use-language.ts";
import { referenceNotes } from "./reference-notes.ts";

export interface ReferenceNotesProps {
  readonly indicators: readonly Indicator[];
  /** Another note, before these. */
  readonly children?: ReactNode;
}

/** The reference date or period of each figure of a table with several. */
export function ReferenceNotes({ indicators, children }: ReferenceNotesProps) {
  const { say } = useLanguage();
  return (
    <ul className="footnotes">
      {children === undefined ? null : <li>{children}</li>}
      {referenceNotes(indicators, say).map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
