import type { Indicator } from "@monitor/schema/indicators";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../language/use-language.ts";

export interface FootnotesProps {
  readonly indicator: Indicator;
  /** Notes of this very figure, such as an uncertain membership. */
  readonly more?: readonly string[];
}

/** Definition, interval and caveats of an indicator below its figure. */
export function Footnotes({ indicator, more = [] }: FootnotesProps) {
  const { t } = useTranslation("figure");
  const { say } = useLanguage();
  return (
    <ul className="footnotes">
      <li>
        {say(indicator.definition)} <Link to={`/begrippen#${indicator.code}`}>{t("definition")}</Link>
      </li>
      {indicator.interval === null ? null : (
        <li>
          {t("interval")} ({say(indicator.interval)})
        </li>
      )}
      {[...indicator.caveats.map(say), ...more].map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
