import type { SourceFormat } from "@monitor/server/prepare";
import { FormLabel, Textbox } from "@utrecht/component-library-react";
import { type ChangeEvent, useId } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceSelect } from "../../../control/ChoiceSelect.tsx";
import type { Viewer } from "../../../session/session.query.ts";

/** The organisation that is chosen: of the viewer's own the first that may deliver this, for an administrator any. */
export function organisationOf(
  { role, scope }: Pick<Viewer, "role" | "scope">,
  typed: string,
  format: SourceFormat,
): string {
  if (role === "administrator") return typed.trim().toUpperCase();
  const own = scope.filter((code) => format.organisation.test(code));
  return own.includes(typed) ? typed : (own[0] ?? "");
}

export interface OrganisationChoiceProps {
  readonly viewer: Pick<Viewer, "role" | "scope">;
  readonly format: SourceFormat;
  readonly typed: string;
  readonly onType: (code: string) => void;
}

/** On whose behalf: a data steward chooses from the own organisations, an administrator writes a code. */
export function OrganisationChoice({ viewer, format, typed, onType }: OrganisationChoiceProps) {
  const { t } = useTranslation("deliver");
  const id = useId();
  const organisation = organisationOf(viewer, typed, format);
  const free = viewer.role === "administrator";
  const fits = format.organisation.test(organisation);
  const own = viewer.scope.filter((code) => format.organisation.test(code));
  return (
    <>
      {free ? (
        <div className="control">
          <FormLabel htmlFor={id}>{t("organisation")}</FormLabel>
          <Textbox
            id={id}
            value={typed}
            aria-describedby={`${id}-hint`}
            onChange={(event: ChangeEvent<HTMLInputElement>) => onType(event.target.value)}
          />
          <span id={`${id}-hint`} className="soft">
            {t("organisationHint")}
          </span>
        </div>
      ) : own.length > 1 ? (
        <ChoiceSelect
          label={t("organisation")}
          options={own.map((code) => ({ value: code, label: code }))}
          value={organisation}
          onChoose={onType}
        />
      ) : (
        <p className="control">
          <span className="control__term">{t("organisation")}</span> {organisation || viewer.scope.join(", ")}
        </p>
      )}
      {fits || (free && typed === "") ? null : <p className="mistake">{t("organisationForm")}</p>}
    </>
  );
}
