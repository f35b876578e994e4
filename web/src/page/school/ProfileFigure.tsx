import { HEADLINES } from "@monitor/schema/indicators";
import { useTranslation } from "react-i18next";
import { SpineLegend } from "../../chart/spine/SpineLegend.tsx";
import { Figure } from "../../figure/Figure.tsx";
import { ReferenceNotes } from "../../figure/ReferenceNotes.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { schoolTypeWords } from "../../place/site-filter.ts";
import "./profile.css";
import { ProfileLine } from "./ProfileLine.tsx";
import { profileRows } from "./profile-rows.ts";
import { profileTable } from "./profile-table.ts";
import type { School } from "./school.query.ts";

/** The school beside its region and beside schools of its type: a spine per indicator, and the same as a table. */
export function ProfileFigure({ school, year }: { readonly school: School; readonly year: string }) {
  const { t } = useTranslation("school");
  const { t: figureText } = useTranslation("figure");
  const tools = useLanguage();
  const rows = profileRows(school, HEADLINES, year);
  const title = t("profileTitle", { name: school.name });
  const names = {
    caption: title,
    region: school.region === null ? t("noRegion") : t("region", { name: school.region.name }),
    alike: t("alike", { type: schoolTypeWords(school.schoolType, tools.language) }),
  };
  const sources = [...new Set(rows.map((row) => tools.say(row.indicator.source)))].join("; ");
  return (
    <Figure
      name="profiel"
      title={title}
      subtitle={t("profileSubtitle", { year })}
      table={profileTable(rows, year, names, tools, t, figureText)}
      source={sources}
      footnotes={<ReferenceNotes indicators={HEADLINES}>{t("whenDifferent")}</ReferenceNotes>}
    >
      <SpineLegend own={t("own")} region={names.region} alike={names.alike} />
      <ul className="profile">
        {rows.map((row) => (
          <ProfileLine key={row.indicator.code} row={row} names={names} />
        ))}
      </ul>
    </Figure>
  );
}
