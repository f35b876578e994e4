import { ButtonLink, SecondaryActionButton } from "@utrecht/component-library-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../language/use-language.ts";
import { useSession } from "../session/session.ts";
import { csvRows, csvText } from "./figure-csv.ts";
import { fileNameOf, saveFile } from "./save-file.ts";
import type { TableTwin } from "./table-twin.ts";
import { useSourceLine } from "./use-source-line.ts";

export interface FigureActionsProps {
  readonly name: string;
  readonly table: TableTwin;
  readonly source: string;
  /** Code of the indicator whose whole table is offered; left out where the figure is about several. */
  readonly indicator?: string;
}

/** Forms of a whole table, by the ending of its address. */
const FORMS = { xlsx: "Excel", json: "JSON-stat" } as const;

/** Take a figure along: its data as CSV, its whole table of the release, or a link to this very view. */
export function FigureActions({ name, table, source, indicator }: FigureActionsProps) {
  const { t } = useTranslation("figure");
  const { language, numbers } = useLanguage();
  const { release } = useSession();
  const sourceLine = useSourceLine(source);
  const [told, tell] = useState("");

  const download = async () => {
    if (release === null) return;
    const rows = csvRows(table, {
      language,
      headings: { status: t("status"), unit: t("unit"), reference: t("reference"), release: t("releaseHeading") },
      numbers,
      release: release.number,
      source: sourceLine,
      demo: release.demo ? t("demo") : null,
    });
    saveFile(fileNameOf(table.caption, release), await csvText(rows), "text/csv;charset=utf-8");
  };
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => tell(t("copied")),
      () => tell(t("copyFailed")),
    );

  return (
    <div className="figure__actions">
      <SecondaryActionButton onClick={() => void download()} aria-describedby={`figure-${name}`}>
        {t("download")}
      </SecondaryActionButton>
      {indicator === undefined || release === null
        ? null
        : Object.entries(FORMS).map(([ending, form]) => (
            <ButtonLink
              key={ending}
              appearance="secondary-action-button"
              href={`/uitgave/${release.number}/${indicator}.${ending}`}
              download
              aria-describedby={`figure-${name}`}
            >
              {t("wholeTable", { form })}
            </ButtonLink>
          ))}
      <SecondaryActionButton onClick={() => void copy()} aria-describedby={`figure-${name}`}>
        {t("copyLink")}
      </SecondaryActionButton>
      <span role="status">{told}</span>
    </div>
  );
}
