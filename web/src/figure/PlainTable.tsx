import {
  Table,
  TableBody,
  TableCaption,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import "./table.css";

export interface PlainHeading {
  readonly heading: string;
  readonly numeric?: boolean;
  /** Whole sentences: wide enough to read, also on a phone. */
  readonly sentences?: boolean;
}

export interface PlainRow {
  readonly key: string;
  readonly cells: readonly { readonly text: string; readonly to?: string | null }[];
}

function CellWords({ cell }: { readonly cell: PlainRow["cells"][number] }) {
  return cell.to ? <Link to={cell.to}>{cell.text}</Link> : cell.text;
}

export interface PlainTableProps {
  readonly caption: string;
  readonly headings: readonly PlainHeading[];
  readonly rows: readonly PlainRow[];
}

/** A table of words and counts that are no published figures: lists of places, deliveries, reference counts. */
export function PlainTable({ caption, headings, rows }: PlainTableProps) {
  const { t } = useTranslation("figure");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroll" tabIndex={0} aria-label={t("tableOf", { name: caption })}>
      <Table>
        <TableCaption className="only-read-aloud">{caption}</TableCaption>
        <TableHeader>
          <TableRow>
            {headings.map(({ heading, numeric = false }) => (
              <TableHeaderCell key={heading} scope="col" numericColumn={numeric}>
                {heading}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.key}>
              {row.cells.map((cell, at) => {
                const { heading, numeric = false, sentences = false } = headings[at]!;
                return at === 0 ? (
                  <TableHeaderCell key={heading} scope="row">
                    <CellWords cell={cell} />
                  </TableHeaderCell>
                ) : (
                  <TableCell key={heading} numericColumn={numeric} {...(sentences && { className: "cell--sentences" })}>
                    <CellWords cell={cell} />
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}
