import type { Example, Indicator } from "@monitor/schema/indicators";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "../../../figure/DataTable.tsx";
import { useLanguage } from "../../../language/use-language.ts";
import { countedTable, worldTable } from "./example-tables.ts";
import { exampleTools } from "./example-words.ts";

/** A small world with what is counted from it. Closed until one asks: thirty of them would bury the definitions. */
export function ConceptExample({ indicator, example }: { readonly indicator: Indicator; readonly example: Example }) {
  const { t } = useTranslation("example");
  const language = useLanguage();
  const tables = useMemo(() => {
    const tools = exampleTools(language, t);
    return [worldTable(example, indicator, tools), countedTable(example, indicator, tools)];
  }, [example, indicator, language, t]);
  return (
    <details className="concept__example">
      <summary>
        {t("title")}
        <span className="only-read-aloud">: {language.say(indicator.label)}</span>
      </summary>
      <p>{language.say(example.shows)}</p>
      {tables.map((table) => (
        <DataTable key={table.caption} table={table} />
      ))}
      <p className="soft">{t("note")}</p>
    </details>
  );
}
