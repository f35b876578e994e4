import { useApolloClient } from "@apollo/client/react";
import { Alert, Heading } from "@utrecht/component-library-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Retry } from "../../../layout/Retry.tsx";
import { Skeleton } from "../../../layout/Skeleton.tsx";
import type { KeptDelivery } from "../../../preparation/kept-deliveries.ts";
import type { LinkageSettings } from "../../../preparation/linkage-settings.ts";
import { useSession } from "../../../session/session.ts";
import { deliveriesQuery } from "../deliveries.query.ts";
import { Choose } from "./Choose.tsx";
import "../deliveries.css";
import "./deliver.css";
import { KeptList } from "./KeptList.tsx";
import { NamesPanel } from "./NamesPanel.tsx";
import { Outcome, Refused } from "./Outcome.tsx";
import { Preparing } from "./Preparing.tsx";
import { Found, Report } from "./Report.tsx";
import { Interrupted, Receiving, Sending } from "./Sending.tsx";
import { Stepper } from "./Stepper.tsx";
import { useSourceTools } from "./source-tools.ts";
import { stepOf } from "./stage.ts";
import { useFormats } from "./use-formats.ts";
import { useNewDelivery } from "./use-new-delivery.ts";

/** Deliveries kept in this browser that the viewer may send: somebody else may use this computer too. */
function useKept(at: string): readonly KeptDelivery[] {
  const { kept } = useSourceTools();
  const { viewer } = useSession();
  const [found, setFound] = useState<readonly KeptDelivery[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept changes when a delivery goes to another stage
  useEffect(() => {
    let gone = false;
    void kept.list().then((all) => gone || setFound(all));
    return () => {
      gone = true;
    };
  }, [kept, at]);
  if (at !== "choose") return [];
  const may = (code: string) => viewer.role === "administrator" || viewer.scope.includes(code);
  return found.filter(({ manifest }) => may(manifest.organisation));
}

/** The key holders as the monitor knows them; what goes wrong shows when somebody prepares. */
function useSettings(): LinkageSettings | null {
  const { linkageSettings } = useSourceTools();
  const [settings, setSettings] = useState<LinkageSettings | null>(null);
  useEffect(() => {
    linkageSettings().then(setSettings, () => undefined);
  }, [linkageSettings]);
  return settings;
}

/** From a source's own files to an accepted delivery, in five steps on one page. */
export function NewDelivery() {
  const { t } = useTranslation("deliver");
  const client = useApolloClient();
  const refresh = useCallback(() => void client.refetchQueries({ include: [deliveriesQuery] }), [client]);
  const { stage, found, names, prepare, send, startOver, discard } = useNewDelivery(refresh);
  const kept = useKept(stage.at);
  const formats = useFormats();
  const settings = useSettings();

  // another step takes the focus, so that a screen reader and a keyboard are where the page is
  const place = useRef<HTMLDivElement>(null);
  const step = stepOf(stage);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) place.current?.focus({ preventScroll: true });
    before.current = step;
  }, [step]);

  const body = () => {
    switch (stage.at) {
      case "choose":
        if (formats === null) return <Skeleton />;
        if ("failed" in formats) return <Retry onRetry={() => location.reload()} />;
        return (
          <>
            {stage.refused === null ? null : (
              <Alert type="error" role="alert">
                <Heading level={3}>{t("failed")}</Heading>
                <p>{stage.refused.message}</p>
                <p>{stage.refused.remedy}</p>
              </Alert>
            )}
            <Found found={found} name="verslag.csv" />
            <KeptList kept={kept} onSend={(one) => void send(one, true)} onDiscard={(one) => void discard(one)} />
            <Choose formats={formats.all} settings={settings} onPrepare={(choice) => void prepare(choice)} />
          </>
        );
      case "prepare":
        return <Preparing progress={stage.progress} onCancel={startOver} />;
      case "report":
        return (
          <Report
            prepared={stage.prepared}
            found={found}
            names={names}
            onSend={() => void send(stage.prepared, false)}
            onDiscard={() => void discard(stage.prepared)}
          />
        );
      case "send":
        return <Sending sent={stage.sent} total={stage.total} onCancel={() => void discard(stage.prepared)} />;
      case "interrupted":
        return (
          <Interrupted
            problem={stage.problem}
            onGoOn={() => void send(stage.prepared, true)}
            onDiscard={() => void discard(stage.prepared)}
          />
        );
      case "receive":
        return <Receiving />;
      case "outcome":
        return <Outcome outcome={stage.outcome} deliveryId={stage.deliveryId} onAnother={startOver} />;
      case "refused":
        return <Refused problem={stage.problem} onStartOver={() => void discard(stage.prepared)} />;
    }
  };
  return (
    <section className="new-delivery" aria-labelledby="nieuw">
      <Heading level={2} id="nieuw">
        {t("title")}
      </Heading>
      <Stepper step={step} />
      <div ref={place} tabIndex={-1} className="new-delivery__step">
        {body()}
      </div>
      <NamesPanel />
    </section>
  );
}
