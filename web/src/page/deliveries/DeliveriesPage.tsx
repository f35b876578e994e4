import { useQuery } from "@apollo/client/react";
import { Heading } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { SegmentedChoice } from "../../control/SegmentedChoice.tsx";
import { useChoice } from "../../control/use-choice.ts";
import { addTexts } from "../../language/later-texts.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Loaded } from "../../layout/Loaded.tsx";
import { seesDeliveries } from "../../layout/navigation.ts";
import { PageTitle } from "../../layout/PageTitle.tsx";
import { useSession } from "../../session/session.ts";
import "./deliveries.css";
import { DeliveryTable } from "./DeliveryTable.tsx";
import { NewDelivery } from "./deliver/NewDelivery.tsx";
import { deliverTexts } from "./deliver/texts.ts";
import { deliveriesQuery } from "./deliveries.query.ts";
import { kindWords } from "./delivery-words.ts";
import { LinkageQuality } from "./LinkageQuality.tsx";
import { deliveriesTexts } from "./texts.ts";

addTexts("deliveries", deliveriesTexts);
addTexts("deliver", deliverTexts);

const KINDS = ["all", "enrolment", "care", "attendance"] as const;

function History() {
  const { t } = useTranslation("deliveries");
  const { say } = useLanguage();
  const result = useQuery(deliveriesQuery);
  const [kind, chooseKind] = useChoice("soort", KINDS);
  return (
    <section className="part">
      <div className="title-with-choice">
        <Heading level={2}>{t("history")}</Heading>
        <SegmentedChoice
          label={t("kindFilter")}
          options={KINDS.map((one) => ({ value: one, label: one === "all" ? t("all") : say(kindWords(one)) }))}
          value={kind}
          onChoose={chooseKind}
        />
      </div>
      <Loaded result={result}>
        {({ deliveries }) => {
          const shown = deliveries.filter((one) => kind === "all" || one.kind === kind);
          return shown.length === 0 ? <p>{t("none")}</p> : <DeliveryTable deliveries={shown} />;
        }}
      </Loaded>
      <p className="soft">{t("unlinkedMeans")}</p>
    </section>
  );
}

/** Delivering, and what became of what was delivered. */
export function DeliveriesPage() {
  const { t } = useTranslation("deliveries");
  const { viewer } = useSession();
  const delivers = seesDeliveries(viewer.role);
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p className="lead">{t(delivers ? "lead" : "leadReader")}</p>
      <p>
        <Link to="/leveringen/formaten">{t("formats")}</Link>
      </p>
      {delivers ? <NewDelivery /> : null}
      <History />
      {delivers ? <LinkageQuality /> : null}
    </>
  );
}
