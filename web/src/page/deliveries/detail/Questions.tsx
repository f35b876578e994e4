import { useQuery } from "@apollo/client/react";
import { Heading } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { Loaded } from "../../../layout/Loaded.tsx";
import { DecideButton } from "./DecideButton.tsx";
import "../deliveries.css";
import "./detail.css";
import { deliveryQuery } from "./delivery.query.ts";
import { Findings } from "./Findings.tsx";

/** The questions about a delivery that is held, and the two answers: it is right, or it is not. */
export function Questions({ id }: { readonly id: string }) {
  const { t } = useTranslation("deliveries");
  const result = useQuery(deliveryQuery, { variables: { id } });
  return (
    <Loaded result={result}>
      {({ delivery }) =>
        delivery?.status === "held" ? (
          <section className="questions">
            <Heading level={2}>{t("questions")}</Heading>
            <p>{t("questionsMore")}</p>
            <Findings findings={delivery.findings.filter(({ severity }) => severity === "ask")} />
            <div className="buttons">
              <DecideButton id={id} decision="accept" />
              <DecideButton id={id} decision="withdraw" />
            </div>
          </section>
        ) : null
      }
    </Loaded>
  );
}
