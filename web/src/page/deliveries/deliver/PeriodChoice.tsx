import { type Period, periodOf, previousSchoolYear, type SchoolYear, schoolYearOf } from "@monitor/schema/vocabulary";
import { FormLabel, Textbox } from "@utrecht/component-library-react";
import { type ChangeEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceSelect } from "../../../control/ChoiceSelect.tsx";

export interface PeriodChoiceProps {
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}

/** School years of which deliveries come in: this one and the three before. */
const OFFERED = 4;

function yearsUpTo(newest: SchoolYear): SchoolYear[] {
  const years = [newest];
  while (years.length < OFFERED) years.push(previousSchoolYear(years.at(-1)!));
  return years;
}

/** Whether a period has two days in the right order, within one school year. */
export function withinOneYear({ from, to }: Period): boolean {
  return from !== "" && to !== "" && from <= to && schoolYearOf(from) === schoolYearOf(to);
}

/** A whole school year, unless somebody delivers a part of it. */
export function PeriodChoice({ period, onPeriod }: PeriodChoiceProps) {
  const { t } = useTranslation("deliver");
  const id = useId();
  const [part, setPart] = useState(false);
  const newest = schoolYearOf(new Date().toISOString().slice(0, 10));
  const year = period.from === "" ? newest : schoolYearOf(period.from);
  const years = [...new Set([...yearsUpTo(newest), year])].toSorted().reverse();
  const day = (side: "from" | "to") => (
    <div className="control">
      <FormLabel htmlFor={`${id}-${side}`}>{t(side)}</FormLabel>
      <Textbox
        id={`${id}-${side}`}
        type="date"
        value={period[side]}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onPeriod({ ...period, [side]: event.target.value })}
      />
    </div>
  );
  return (
    <>
      <ChoiceSelect
        label={t("schoolYear")}
        options={years.map((one) => ({ value: one, label: one }))}
        value={year}
        onChoose={(one) => onPeriod(periodOf(one))}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={part}
          onChange={() => {
            setPart(!part);
            onPeriod(periodOf(year));
          }}
        />
        {t("otherPeriod")}
      </label>
      {part ? (
        <div className="controls">
          {day("from")}
          {day("to")}
        </div>
      ) : null}
      {withinOneYear(period) ? null : <p className="mistake">{t("periodForm")}</p>}
    </>
  );
}
