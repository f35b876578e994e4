import { Alert, Heading, SecondaryActionButton } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Explained } from "../../../preparation/explain.ts";
import { Questions } from "../detail/Questions.tsx";

const KNOWN = ["accepted", "unchanged", "held"] as const;
const LOOK = { accepted: "ok", unchanged: "info", held: "warning" } as const;

export interface OutcomeProps {
  readonly outcome: string;
  readonly deliveryId: number;
  readonly onAnother: () => void;
}

/** What came of a delivery; one that is held shows its questions at once. */
export function Outcome({ outcome, deliveryId, onAnother }: OutcomeProps) {
  const { t } = useTranslation("deliver");
  const known = KNOWN.find((one) => one === outcome) ?? "accepted";
  return (
    <>
      <Alert type={LOOK[known]} role="status">
        <Heading level={3}>{t(known)}</Heading>
        <p>{t(`${known}More`, { id: deliveryId })}</p>
        <p>
          <Link to={`/leveringen/${deliveryId}`}>{t("toDetail", { id: deliveryId })}</Link>
        </p>
      </Alert>
      {known === "held" ? <Questions id={String(deliveryId)} /> : null}
      <div className="buttons">
        <SecondaryActionButton onClick={onAnother}>{t("another")}</SecondaryActionButton>
      </div>
    </>
  );
}

export interface RefusedProps {
  readonly problem: Explained;
  readonly onStartOver: () => void;
}

/** Why the monitor did not take it, and how to mend that. */
export function Refused({ problem, onStartOver }: RefusedProps) {
  const { t } = useTranslation("deliver");
  return (
    <>
      <Alert type="error" role="alert">
        <Heading level={3}>{t("refused")}</Heading>
        <p className="as-lines">{problem.message}</p>
        <p>{problem.remedy}</p>
      </Alert>
      <div className="buttons">
        <SecondaryActionButton onClick={onStartOver}>{t("startOver")}</SecondaryActionButton>
      </div>
    </>
  );
}
