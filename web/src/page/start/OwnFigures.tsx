import { useTranslation } from "react-i18next";
import type { YearOnYear } from "../../comparison/change.ts";
import { YearOnYearFigure } from "../../figure/year-on-year/YearOnYearFigure.tsx";
import type { Against } from "../../figure/year-on-year/year-on-year-table.ts";
import { amongRegions, type RegionFigures, withinRegion } from "./against.ts";
import { Changes } from "./Changes.tsx";
import type { Subject } from "./subject.ts";

export interface OwnFiguresProps {
  readonly subject: Subject;
  readonly year: string;
  readonly rows: readonly YearOnYear[];
  readonly regions: readonly RegionFigures[];
  /** Code of the region in which the viewer's scope lies. */
  readonly regionCode: string | null;
}

/** The figures of the viewer's own place, what they are held against, and what really changed. */
export function OwnFigures({ subject, year, rows, regions, regionCode }: OwnFiguresProps) {
  const { t } = useTranslation("start");
  const { t: figureText } = useTranslation("figure");
  const region = regions.find((one) => one.code === regionCode);
  const compared = (other: string) => figureText("compared", { other });
  const against = (): Against | null => {
    if (subject.level === "inspirationRegion") {
      return {
        heading: compared(t("otherRegions")),
        words: (row) => amongRegions(row, subject.code, regions, year, t),
      };
    }
    if (region === undefined) return null;
    return {
      heading: compared(t("region", { name: region.name })),
      words: (row) => withinRegion(row, subject.level, region, year, figureText, t("theRegion")),
    };
  };
  return (
    <>
      <Changes rows={rows} year={year} />
      <YearOnYearFigure name="start" place={subject.name} year={year} rows={rows} against={against()} />
    </>
  );
}
