import { OBSERVATION_STATUSES, type ObservationStatus } from "@monitor/schema/vocabulary";
import {
  Heading,
  Table,
  TableBody,
  TableCaption,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import type { Observation } from "../../graphql/observation.ts";
import { useLanguage } from "../../language/use-language.ts";
import { FigureValue } from "../../value/FigureValue.tsx";

const STATUSES = Object.keys(OBSERVATION_STATUSES) as ObservationStatus[];

/** A figure to show a state by; it is of no place. */
const example = (status: ObservationStatus): Observation => ({
  indicator: "care-share",
  period: "",
  breakdown: null,
  value: status === "PUBLISHED" || status === "PROVISIONAL" ? 10.4 : null,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  status,
  release: 0,
});

/** Each state of a figure as it looks on the pages, with its reason. */
export function States() {
  const { t } = useTranslation("concepts");
  const { say } = useLanguage();
  return (
    <section id="toestanden" aria-labelledby="toestanden-name">
      <Heading level={2} id="toestanden-name">
        {t("states")}
      </Heading>
      <p>{t("statesLead")}</p>
      <Table>
        <TableCaption className="only-read-aloud">{t("states")}</TableCaption>
        <TableHeader>
          <TableRow>
            <TableHeaderCell scope="col">{t("looks")}</TableHeaderCell>
            <TableHeaderCell scope="col">{t("means")}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {STATUSES.map((status) => (
            <TableRow key={status}>
              <TableCell>
                <FigureValue observation={example(status)} unit="percent" />
              </TableCell>
              <TableCell>{say(OBSERVATION_STATUSES[status].reason)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <p>{t("revised")}</p>
    </section>
  );
}
