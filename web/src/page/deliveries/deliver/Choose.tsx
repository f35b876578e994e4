import { type Period, periodOf, schoolYearOf } from "@monitor/schema/vocabulary";
import type { FormatName, SourceFormat } from "@monitor/server/prepare";
import { PrimaryActionButton } from "@utrecht/component-library-react";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ChoiceSelect } from "../../../control/ChoiceSelect.tsx";
import type { LinkageSettings } from "../../../preparation/linkage-settings.ts";
import { useSession } from "../../../session/session.ts";
import { FileDrop } from "./FileDrop.tsx";
import { HolderTokens, isToken, type Tokens } from "./HolderTokens.tsx";
import { OrganisationChoice, organisationOf } from "./OrganisationChoice.tsx";
import { PeriodChoice, withinOneYear } from "./PeriodChoice.tsx";
import { type Recognised, recognise } from "./recognise.ts";
import type { Choice } from "./use-new-delivery.ts";
import { WhatLeaves } from "./WhatLeaves.tsx";

export interface ChooseProps {
  readonly formats: readonly SourceFormat[];
  /** Null while they are asked for. */
  readonly settings: LinkageSettings | null;
  readonly onPrepare: (choice: Choice) => void;
}

/** A file that was moved after it was chosen cannot be read; preparing says so. */
const UNREADABLE: Recognised = { formats: [], schoolYear: null };

const today = () => new Date().toISOString().slice(0, 10);

/** From files to what is known of them: what they are, whose, and about when. */
export function Choose({ formats, settings, onPrepare }: ChooseProps) {
  const { t } = useTranslation("deliver");
  const { viewer } = useSession();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [format, setFormat] = useState<FormatName | null>(null);
  const [recognised, setRecognised] = useState<readonly FormatName[] | null>(null);
  const [typed, setTyped] = useState("");
  const [period, setPeriod] = useState<Period>(periodOf(schoolYearOf(today())));
  const [tokens, setTokens] = useState<Tokens>(["", ""]);

  useEffect(() => {
    let gone = false;
    if (files.length > 0)
      void recognise(files)
        .catch(() => UNREADABLE)
        .then((found) => {
          if (gone) return;
          setRecognised(found.formats);
          setFormat((now) => found.formats[0] ?? now);
          if (found.schoolYear !== null) setPeriod(periodOf(found.schoolYear));
        });
    return () => {
      gone = true;
    };
  }, [files]);

  const chosen = formats.find(({ name }) => name === format) ?? formats[0]!;
  const organisation = organisationOf(viewer, typed, chosen);
  const own = settings?.keyHolders.every(({ token }) => token !== undefined) ?? true;
  const ready = chosen.organisation.test(organisation) && withinOneYear(period) && (own || tokens.every(isToken));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const known = own ? null : tokens;
    if (ready) onPrepare({ files, format: chosen.name, organisation, period, tokens: known });
  };
  return (
    <>
      <FileDrop files={files} onFiles={setFiles} />
      {files.length === 0 || recognised === null ? null : (
        <form className="choices" onSubmit={submit}>
          {recognised.length === 1 ? null : (
            <p role="status" className="mistake">
              {t(recognised.length === 0 ? "unrecognised" : "several")}
            </p>
          )}
          <ChoiceSelect
            label={t(recognised.length === 1 && recognised[0] === chosen.name ? "recognised" : "format")}
            options={formats.map(({ name, guide }) => ({ value: name, label: guide.title }))}
            value={chosen.name}
            onChoose={setFormat}
          />
          <p className="soft choices__more">
            <Link to={`/leveringen/formaten/${chosen.name}`} target="_blank">
              {t("aboutFormat")}
            </Link>
          </p>
          <OrganisationChoice viewer={viewer} format={chosen} typed={typed} onType={setTyped} />
          <PeriodChoice period={period} onPeriod={setPeriod} />
          {own ? null : <HolderTokens tokens={tokens} onTokens={setTokens} />}
          <PrimaryActionButton type="submit" disabled={!ready}>
            {t("prepare")}
          </PrimaryActionButton>
        </form>
      )}
      <WhatLeaves />
    </>
  );
}
