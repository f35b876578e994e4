import type { FormatGuide, GuideFile } from "@monitor/server/prepare";
import { Heading, SecondaryActionButton } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { PlainTable } from "../../../figure/PlainTable.tsx";
import { saveFile } from "../../../figure/save-file.ts";
import { addTexts } from "../../../language/later-texts.ts";
import { NotFound } from "../../../layout/NotFound.tsx";
import { PageTitle } from "../../../layout/PageTitle.tsx";
import "../deliveries.css";
import "./formats.css";
import { formatsTexts } from "./texts.ts";
import { WithFormats } from "./WithFormats.tsx";

addTexts("formats", formatsTexts);

const typeOf = (name: string): string => (name.endsWith(".xml") ? "application/xml" : "text/csv;charset=utf-8");
/** Excel takes a CSV file for UTF-8 when it begins with a byte order mark; the monitor reads it either way. */
const save = ({ name, content }: GuideFile) =>
  saveFile(name, name.endsWith(".csv") ? `\uFEFF${content}` : content, typeOf(name));

const PARTS = [
  { part: "files", first: "file", second: "recognised" },
  { part: "used", first: "field", second: "what" },
  { part: "dropped", first: "field", second: "why" },
  { part: "faults", first: "fault", second: "happens" },
] as const;

function Downloads({ of, files }: { readonly of: "templates" | "examples"; readonly files: readonly GuideFile[] }) {
  const { t } = useTranslation("formats");
  if (files.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{t(of)}</Heading>
      <div className="downloads">
        {files.map((file) => (
          <SecondaryActionButton key={file.name} onClick={() => save(file)}>
            {t(`download_${of}`, { name: file.name })}
          </SecondaryActionButton>
        ))}
      </div>
    </section>
  );
}

function Guide({ guide }: { readonly guide: FormatGuide }) {
  const { t } = useTranslation("formats");
  return (
    <div lang="nl">
      <PageTitle>{guide.title}</PageTitle>
      <p className="lead">{guide.who}</p>
      <div className="side-by-side">
        <Downloads of="templates" files={guide.templates} />
        <Downloads of="examples" files={guide.examples} />
      </div>
      {PARTS.filter(({ part }) => guide[part].length > 0).map(({ part, first, second }) => (
        <section key={part} className="guide part">
          <Heading level={2}>{t(part)}</Heading>
          {part === "dropped" ? <p>{t("droppedMore")}</p> : null}
          <PlainTable
            caption={t(part)}
            headings={[{ heading: t(first) }, { heading: t(second), sentences: true }]}
            rows={guide[part].map(({ field, what }) => ({ key: field, cells: [{ text: field }, { text: what }] }))}
          />
        </section>
      ))}
      {guide.codes.length === 0 ? null : (
        <Heading level={2} className="part">
          {t("codes")}
        </Heading>
      )}
      {guide.codes.map(({ field, codes }) => (
        <section key={field} className="guide">
          <Heading level={3}>{field}</Heading>
          <PlainTable
            caption={t("codesOf", { field })}
            headings={[{ heading: t("code") }, { heading: t("means"), sentences: true }, { heading: t("becomes") }]}
            rows={codes.map((cells) => ({ key: cells.join(), cells: cells.map((text) => ({ text })) }))}
          />
        </section>
      ))}
    </div>
  );
}

/** What a source must know about one kind of files. */
export function FormatPage() {
  const { t } = useTranslation("formats");
  const { naam = "" } = useParams();
  return (
    <>
      <Link to="/leveringen/formaten" className="step-up">
        {t("backToFormats")}
      </Link>
      <WithFormats>
        {(formats) => {
          const format = formats.find(({ name }) => name === naam);
          return format === undefined ? <NotFound /> : <Guide guide={format.guide} />;
        }}
      </WithFormats>
    </>
  );
}
