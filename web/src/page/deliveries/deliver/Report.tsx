import type { KeyEntry } from "@monitor/server/prepare";
import { Heading, PrimaryActionButton, SecondaryActionButton } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { csvText } from "../../../figure/figure-csv.ts";
import { saveFile } from "../../../figure/save-file.ts";
import { keyFileText } from "../../../key-file/key-file-text.ts";
import { useLanguage } from "../../../language/use-language.ts";
import type { FoundProblem } from "../../../preparation/prepare-messages.ts";
import { ProblemKinds } from "./ProblemKinds.tsx";
import { ProblemTable } from "./ProblemTable.tsx";
import { problemRows } from "./problem-rows.ts";
import type { Prepared } from "./stage.ts";

const CSV = "text/csv;charset=utf-8";
const COUNTS = ["read", "delivered", "rejected", "unlinked"] as const;

const fileName = ({ manifest }: Prepared, what: string): string =>
  `${manifest.organisation}-${manifest.format}-${manifest.schoolYear}.${what}.csv`;

/** The report as somebody finds it also after a delivery could not be made. */
export function Found({ found, name }: { readonly found: readonly FoundProblem[]; readonly name: string }) {
  const { t } = useTranslation("deliver");
  if (found.length === 0) return null;
  const download = async () => saveFile(name, await csvText(problemRows(found)), CSV);
  return (
    <>
      <div className="title-with-choice">
        <Heading level={4}>{t("problems", { count: found.length })}</Heading>
        <SecondaryActionButton onClick={() => void download()}>{t("downloadReport")}</SecondaryActionButton>
      </div>
      <div className="problems-short">
        <ProblemKinds found={found} />
      </div>
      <ProblemTable found={found} />
    </>
  );
}

export interface ReportProps {
  readonly prepared: Prepared;
  readonly found: readonly FoundProblem[];
  readonly names: readonly KeyEntry[];
  readonly onSend: () => void;
  readonly onDiscard: () => void;
}

/** What would be sent, what would not and why: looked at before anything leaves. */
export function Report({ prepared, found, names, onSend, onDiscard }: ReportProps) {
  const { t } = useTranslation("deliver");
  const { numbers } = useLanguage();
  const { counts, files } = prepared.manifest;
  const size = numbers.count(Math.max(1, Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000)));
  const saveKeys = async () => saveFile(fileName(prepared, "sleutel"), await keyFileText(names), CSV);
  return (
    <>
      <Heading level={3}>{t("report")}</Heading>
      <dl className="tally">
        {COUNTS.map((key) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd className="number">{numbers.count(counts[key])}</dd>
          </div>
        ))}
      </dl>
      {counts.unlinked > 0 ? <p className="soft">{t("unlinkedMeans")}</p> : null}
      {found.length === 0 ? <p>{t("noProblems")}</p> : <Found found={found} name={fileName(prepared, "verslag")} />}
      {names.length === 0 ? null : (
        <div className="aside-block">
          <p>{t("keysStay", { names: numbers.count(names.length) })}</p>
          <SecondaryActionButton onClick={() => void saveKeys()}>{t("downloadKeys")}</SecondaryActionButton>
        </div>
      )}
      <div className="buttons">
        <PrimaryActionButton onClick={onSend}>{t("send")}</PrimaryActionButton>
        <SecondaryActionButton onClick={onDiscard}>{t("discard")}</SecondaryActionButton>
        <span className="soft">{t("sendSize", { size })}</span>
      </div>
    </>
  );
}
