import { Heading } from "@utrecht/component-library-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SegmentedChoice } from "../control/SegmentedChoice.tsx";
import { useChoice } from "../control/use-choice.ts";
import { DataTable } from "./DataTable.tsx";
import { FigureActions } from "./FigureActions.tsx";
import "./figure.css";
import { SourceLine } from "./SourceLine.tsx";
import { StateNotes } from "./StateNotes.tsx";
import type { TableTwin } from "./table-twin.ts";

export interface FigureProps {
  /** Names the figure in the URL (which view is open) and in the file name of its download. */
  readonly name: string;
  readonly title: string;
  /** Unit and reference date. */
  readonly subtitle: string;
  readonly table: TableTwin;
  /** Code of the indicator, where the figure is about one: its whole table in the release can then be taken along. */
  readonly indicator?: string;
  /** Where the figure comes from, in words; the release is added. */
  readonly source: string;
  readonly footnotes?: ReactNode;
  /** The chart; left out where the table itself is the figure. */
  readonly chart?: ReactNode;
  /** Takes the place of the plain table, for a figure that is a table with more in it. */
  readonly children?: ReactNode;
}

/** The frame of each figure: title, unit and date, chart or table twin, notes, source and downloads. */
export function Figure(props: FigureProps) {
  const { name, title, subtitle, table, source, indicator, footnotes, chart, children } = props;
  const { t } = useTranslation("figure");
  const [view, choose] = useChoice(`toon-${name}`, ["grafiek", "tabel"]);
  const showTable = view === "tabel" || (chart === undefined && children === undefined);
  const hasViews = chart !== undefined || children !== undefined;
  return (
    <section className="figure" aria-labelledby={`figure-${name}`}>
      <header className="figure__head">
        <div>
          <Heading level={2} id={`figure-${name}`}>
            {title}
          </Heading>
          <p className="figure__subtitle">{subtitle}</p>
        </div>
        {hasViews ? (
          <SegmentedChoice
            label={`${t("show")}: ${title}`}
            options={[
              { value: "grafiek", label: t("chart") },
              { value: "tabel", label: t("table") },
            ]}
            value={view}
            onChoose={choose}
          />
        ) : null}
      </header>
      {showTable ? <DataTable table={table} captionHidden /> : (chart ?? children)}
      <div className="figure__notes">
        {footnotes}
        <StateNotes table={table} />
      </div>
      <footer className="figure__foot">
        <SourceLine source={source} />
        <FigureActions name={name} table={table} source={source} {...(indicator === undefined ? {} : { indicator })} />
      </footer>
    </section>
  );
}
