import { useQuery } from "@apollo/client/react";
import { Heading, SecondaryActionButton } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { csvText } from "../../../figure/figure-csv.ts";
import { saveFile } from "../../../figure/save-file.ts";
import { addTexts } from "../../../language/later-texts.ts";
import { useLanguage } from "../../../language/use-language.ts";
import { Loaded } from "../../../layout/Loaded.tsx";
import { NotFound } from "../../../layout/NotFound.tsx";
import { PageTitle } from "../../../layout/PageTitle.tsx";
import { kindWords, stateWords } from "../delivery-words.ts";
import { deliveriesTexts } from "../texts.ts";
import { Comparison } from "./Comparison.tsx";
import { DecideButton } from "./DecideButton.tsx";
import { Decisions } from "./Decisions.tsx";
import "../deliveries.css";
import "./detail.css";
import { deliveryQuery } from "./delivery.query.ts";
import { type Delivery, Findings } from "./Findings.tsx";
import { LinkageOfDelivery } from "./LinkageOfDelivery.tsx";
import { Questions } from "./Questions.tsx";
import { reportRows } from "./report-rows.ts";

addTexts("deliveries", deliveriesTexts);

function Facts({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useTranslation("deliveries");
  const { say, numbers } = useLanguage();
  const facts = [
    [t("status"), say(stateWords(delivery.status))],
    [t("period"), t("span", { from: numbers.date(delivery.periodFrom), to: numbers.date(delivery.periodTo) })],
    [t("received"), `${numbers.date(delivery.receivedAt)} ${t("by")} ${delivery.receivedBy}`],
    [t("format"), delivery.demo ? `${delivery.format} (${t("demo")})` : delivery.format],
    ...(["read", "delivered", "rejected"] as const).map((key) => [t(key), numbers.count(delivery[key])]),
  ];
  return (
    <dl className="facts-of-delivery">
      {facts.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function Remarks({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useTranslation("deliveries");
  const { status, findings } = delivery;
  // while it is held, its questions stand above, to be answered
  const shown = status === "held" ? findings.filter(({ severity }) => severity !== "ask") : findings;
  if (status === "held" && shown.length === 0) return null;
  return (
    <section className="part">
      <Heading level={2}>{t("remarks")}</Heading>
      {shown.length === 0 ? <p>{t("noFindings")}</p> : <Findings findings={shown} />}
    </section>
  );
}

function DeliveryDetail({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useTranslation("deliveries");
  const { say } = useLanguage();
  const navigate = useNavigate();
  const { id, kind, organisation, status } = delivery;
  const download = async () =>
    saveFile(`levering-${id}.verslag.csv`, await csvText(reportRows(delivery)), "text/csv;charset=utf-8");
  return (
    <>
      <PageTitle>{t("deliveryTitle", { id, kind: say(kindWords(kind)), organisation })}</PageTitle>
      <Facts delivery={delivery} />
      <div className="buttons">
        <SecondaryActionButton onClick={() => void download()}>{t("downloadReport")}</SecondaryActionButton>
        {status === "accepted" ? <DecideButton id={id} decision="withdraw" /> : null}
        {status === "superseded" || status === "withdrawn" ? (
          <DecideButton id={id} decision="restore" onDone={(other) => void navigate(`/leveringen/${other}`)} />
        ) : null}
      </div>
      <Questions id={id} />
      <Remarks delivery={delivery} />
      <Comparison delivery={delivery} />
      <LinkageOfDelivery delivery={delivery} />
      <Decisions decisions={delivery.decisions} />
      <p className="soft">{t("rowReport")}</p>
    </>
  );
}

/** One delivery: what it brought, what the checks say of it, and what was decided. */
export function DeliveryPage() {
  const { t } = useTranslation("deliveries");
  const { id = "" } = useParams();
  const result = useQuery(deliveryQuery, { variables: { id } });
  return (
    <>
      <Link to="/leveringen" className="step-up">
        {t("back")}
      </Link>
      <Loaded result={result}>
        {({ delivery }) => (delivery === null ? <NotFound /> : <DeliveryDetail delivery={delivery} />)}
      </Loaded>
    </>
  );
}
