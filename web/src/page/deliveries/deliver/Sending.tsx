import { Alert, Heading, PrimaryActionButton, SecondaryActionButton } from "@utrecht/component-library-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../language/use-language.ts";
import type { Explained } from "../../../preparation/explain.ts";
import { Progress } from "./Progress.tsx";

const kilobytes = (bytes: number): number => Math.round(bytes / 1000);

export interface SendingProps {
  readonly sent: number;
  readonly total: number;
  readonly onCancel: () => void;
}

export function Sending({ sent, total, onCancel }: SendingProps) {
  const { t } = useTranslation("deliver");
  const { numbers } = useLanguage();
  const words = { sent: numbers.count(kilobytes(sent)), total: numbers.count(kilobytes(total)) };
  return (
    <>
      <Heading level={3}>{t("sending")}</Heading>
      <Progress label={t("progress")} done={sent} total={total}>
        {t("sentSoFar", words)}
      </Progress>
      <p className="soft">{t("sendingMore")}</p>
      <SecondaryActionButton onClick={onCancel}>{t("cancel")}</SecondaryActionButton>
    </>
  );
}

export interface InterruptedProps {
  readonly problem: Explained;
  readonly onGoOn: () => void;
  readonly onDiscard: () => void;
}

/** Goes on by itself as soon as the browser says that there is a connection again. */
export function Interrupted({ problem, onGoOn, onDiscard }: InterruptedProps) {
  const { t } = useTranslation("deliver");
  useEffect(() => {
    addEventListener("online", onGoOn);
    return () => removeEventListener("online", onGoOn);
  }, [onGoOn]);
  return (
    <>
      <Alert type="warning" role="alert">
        <Heading level={3}>{t("interrupted")}</Heading>
        <p>{problem.message}</p>
        <p>{problem.remedy}</p>
      </Alert>
      <div className="buttons">
        <PrimaryActionButton onClick={onGoOn}>{t("goOn")}</PrimaryActionButton>
        <SecondaryActionButton onClick={onDiscard}>{t("discard")}</SecondaryActionButton>
      </div>
    </>
  );
}

export function Receiving() {
  const { t } = useTranslation("deliver");
  return (
    <div role="status">
      <Heading level={3}>{t("receiving")}</Heading>
      <Progress label={t("receiving")} done={0} total={0} />
      <p className="soft">{t("receivingMore")}</p>
    </div>
  );
}
