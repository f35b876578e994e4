import {
  Alert,
  FormLabel,
  Heading,
  PrimaryActionButton,
  SecondaryActionButton,
  Textarea,
} from "@utrecht/component-library-react";
import { type ChangeEvent, type FormEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Decision, useDecision } from "./use-decision.ts";

export interface DecideButtonProps {
  readonly id: string;
  readonly decision: Decision;
  readonly onDone?: (id: string) => void;
}

/** A decision that asks for a reason first, in a dialog that the browser keeps the focus in; Escape closes it. */
export function DecideButton({ id, decision, onDone }: DecideButtonProps) {
  const { t } = useTranslation("deliveries");
  const { decide, busy, problem } = useDecision(id);
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useId();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const Button = decision === "accept" ? PrimaryActionButton : SecondaryActionButton;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() === "") return;
    const done = await decide(decision, reason.trim());
    if (done === null) return;
    dialog.current?.close();
    setReason("");
    setAsked(false);
    onDone?.(done);
  };
  const missing = asked && reason.trim() === "";
  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>{t(decision)}</Button>
      <dialog ref={dialog} className="decide" aria-labelledby={`${field}-title`}>
        <form onSubmit={(event) => void submit(event)}>
          <Heading level={2} id={`${field}-title`}>
            {t(decision)}
          </Heading>
          <p>{t(`${decision}More`)}</p>
          {problem === null ? null : (
            <Alert type="error" role="alert">
              <p className="as-lines">
                {t("notDone")}: {problem.message}
              </p>
              <p>{problem.remedy}</p>
            </Alert>
          )}
          <FormLabel htmlFor={field}>{t("reason")}</FormLabel>
          <p id={`${field}-hint`} className="soft">
            {t("reasonHint")}
          </p>
          <Textarea
            id={field}
            rows={3}
            maxLength={1000}
            value={reason}
            aria-describedby={`${field}-hint`}
            aria-invalid={missing}
            onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setReason(event.target.value)}
          />
          {missing ? (
            <p role="alert" className="mistake">
              {t("reasonMissing")}
            </p>
          ) : null}
          <div className="buttons">
            <PrimaryActionButton type="submit" disabled={busy}>
              {t(decision)}
            </PrimaryActionButton>
            <SecondaryActionButton onClick={() => dialog.current?.close()}>{t("cancel")}</SecondaryActionButton>
          </div>
        </form>
      </dialog>
    </>
  );
}
