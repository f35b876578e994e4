import { SOURCE_KINDS } from "@monitor/schema/vocabulary";
import { Heading } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { addTexts } from "../../../language/later-texts.ts";
import { PageTitle } from "../../../layout/PageTitle.tsx";
import { WithFormats } from "./WithFormats.tsx";
import "../deliveries.css";
import "./formats.css";
import { formatsTexts } from "./texts.ts";

addTexts("formats", formatsTexts);

const KINDS = [...(Object.keys(SOURCE_KINDS) as (keyof typeof SOURCE_KINDS)[]), "reference"] as const;

/** The kinds of files that can be delivered, by source. What the guides say is Dutch in both languages. */
export function FormatsPage() {
  const { t } = useTranslation("formats");
  return (
    <>
      <Link to="/leveringen" className="step-up">
        {t("back")}
      </Link>
      <PageTitle>{t("title")}</PageTitle>
      <p className="lead">{t("lead")}</p>
      <WithFormats>
        {(formats) =>
          KINDS.map((kind) => (
            <section key={kind} className="part">
              <Heading level={2}>{t(`kind_${kind}`)}</Heading>
              {kind === "reference" ? <p>{t("referenceLead")}</p> : null}
              <ul className="formats">
                {formats
                  .filter((format) => format.kind === kind)
                  .map(({ name, guide }) => (
                    <li key={name} lang="nl">
                      <Link to={`/leveringen/formaten/${name}`}>{guide.title}</Link>
                      <p className="soft">{guide.who}</p>
                    </li>
                  ))}
              </ul>
            </section>
          ))
        }
      </WithFormats>
    </>
  );
}
