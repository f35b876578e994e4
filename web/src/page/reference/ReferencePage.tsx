import { useQuery } from "@apollo/client/react";
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceSelect } from "../../control/ChoiceSelect.tsx";
import { SearchBox } from "../../control/SearchBox.tsx";
import { useChoice } from "../../control/use-choice.ts";
import { useWords } from "../../control/use-words.ts";
import { Loaded } from "../../layout/Loaded.tsx";
import { PageTitle } from "../../layout/PageTitle.tsx";
import { CountTable } from "./CountTable.tsx";
import { type ReferenceCount, referenceQuery } from "./reference.query.ts";

/** What the server answers at most; then there may be more. */
const MOST = 200;
const KINDS = ["province", "municipality", "site"] as const;

/** Without the last place of a list that was cut off: not all of its counts may have come along. */
function whole(counts: readonly ReferenceCount[]): readonly ReferenceCount[] {
  if (counts.length < MOST) return counts;
  const last = counts.at(-1);
  return counts.filter((one) => one.placeCode !== last?.placeCode);
}

/** Counts that DUO published, by province, municipality or school site. */
export function ReferencePage() {
  const { t } = useTranslation("reference");
  const [kind, choose] = useChoice("niveau", KINDS);
  const [words, search] = useWords("zoek");
  const asked = useDeferredValue(words.trim());
  const result = useQuery(referenceQuery, { variables: { kind, search: asked === "" ? null : asked } });
  // while another answer is on its way the last one stays, so that the list does not blink at each letter
  const shown = { ...result, data: result.data ?? (result.loading ? result.previousData : undefined) };
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p className="lead">{t("lead")}</p>
      <div className="controls">
        <ChoiceSelect
          label={t("level")}
          options={KINDS.map((one) => ({ value: one, label: t(one) }))}
          value={kind}
          onChoose={choose}
        />
        <SearchBox label={t("search")} value={words} onSearch={search} />
      </div>
      <Loaded result={shown}>
        {({ referenceCounts }) => (
          <>
            {referenceCounts.length >= MOST ? <p role="status">{t("most")}</p> : null}
            <CountTable counts={whole(referenceCounts)} kind={kind} searched={asked !== ""} />
          </>
        )}
      </Loaded>
    </>
  );
}
