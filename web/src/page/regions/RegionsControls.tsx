import { SCHOOL_TYPES, type SchoolType } from "@monitor/schema/vocabulary";
import { useTranslation } from "react-i18next";
import { ChoiceSelect } from "../../control/ChoiceSelect.tsx";
import { indicatorOptions } from "../../control/indicator-options.ts";
import { useLanguage } from "../../language/use-language.ts";
import { useSession } from "../../session/session.ts";
import { ALL_TYPES, REGIONAL, type RegionsChoice } from "./use-regions-choice.ts";

/** What to compare: figure, school year and, where the release has it, school type. */
export function RegionsControls({ choice }: { readonly choice: RegionsChoice }) {
  const { t } = useTranslation("regions");
  const { say } = useLanguage();
  const { periods } = useSession();
  const types = [
    { value: ALL_TYPES as SchoolType | typeof ALL_TYPES, label: t("allTypes") },
    ...(Object.keys(SCHOOL_TYPES) as SchoolType[]).map((type) => ({
      value: type,
      label: say(SCHOOL_TYPES[type].label),
    })),
  ];
  return (
    <div className="controls">
      <ChoiceSelect
        label={t("indicator")}
        options={indicatorOptions(REGIONAL, say)}
        value={choice.indicator.code}
        onChoose={choice.chooseIndicator}
      />
      <ChoiceSelect
        label={t("year")}
        options={periods.map((year) => ({ value: year as string, label: year }))}
        value={choice.period}
        onChoose={choice.choosePeriod}
      />
      {choice.indicator.breakdowns.includes("school-type") ? (
        <ChoiceSelect
          label={t("schoolType")}
          options={types}
          value={choice.schoolType}
          onChoose={choice.chooseSchoolType}
        />
      ) : null}
    </div>
  );
}
