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
import { useLanguage } from "../language/use-language.ts";
import { FigureValue } from "../value/FigureValue.tsx";
import type { Cell, TableTwin } from "./table-twin.ts";
import "./table.css";

function CellContent({ cell }: { readonly cell: Cell }) {
  const { numbers } = useLanguage();
  if (cell.kind === "figure") return <FigureValue observation={cell.observation} unit={cell.unit} />;
  if (cell.kind === "number") return cell.value === null ? "–" : numbers.value(cell.value, cell.unit);
  const words = cell.to === undefined ? cell.text : <Link to={cell.to}>{cell.text}</Link>;
  return (
    <>
      {words}
      {cell.mark === undefined ? null : <sup>{cell.mark}</sup>}
    </>
  );
}

/** A table with its caption, headings with scope, and numbers to the right. */
export function DataTable({
  table,
  captionHidden = false,
}: {
  readonly table: TableTwin;
  readonly captionHidden?: boolean;
}) {
  const { t } = useTranslation("figure");
  return (
    // a wide table scrolls within itself, by keyboard too, so that the page never does
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroll" tabIndex={0} aria-label={t("tableOf", { name: table.caption })}>
      <Table>
        <TableCaption className={captionHidden ? "only-read-aloud" : undefined}>{table.caption}</TableCaption>
        <TableHeader>
          <TableRow>
            {table.columns.map((column) => (
              <TableHeaderCell key={column.key} scope="col" numericColumn={column.numeric === true}>
                {column.heading}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {table.rows.map((row) => (
            <TableRow key={row.key} className={row.own ? "row--own" : undefined}>
              {row.cells.map((cell, at) => {
                const column = table.columns[at]!;
                return at === 0 ? (
                  <TableHeaderCell key={column.key} scope="row">
                    <CellContent cell={cell} />
                  </TableHeaderCell>
                ) : (
                  <TableCell
                    key={column.key}
                    numericColumn={column.numeric === true}
                    className={column.sentences ? "cell--sentences" : undefined}
                  >
                    <CellContent cell={cell} />
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
