import { useQuery } from "@apollo/client/react";
import { Heading } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { ShowMore } from "../../control/ShowMore.tsx";
import { PlainTable } from "../../figure/PlainTable.tsx";
import type { ResultOf } from "../../graphql/graphql.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Loaded } from "../../layout/Loaded.tsx";
import { kindWords, linkedShare } from "./delivery-words.ts";
import { linkageQualityQuery } from "./linkage-quality.query.ts";

type Quality = ResultOf<typeof linkageQualityQuery>["linkageQuality"][number];

const PORTION = 15;
const WORDS = ["area", "kind", "schoolYear"] as const;
const COUNTS = ["rows", "unlinked", "linked", "matched"] as const;

function QualityTable({ quality }: { readonly quality: readonly Quality[] }) {
  const { t } = useTranslation("deliveries");
  const { say, numbers } = useLanguage();
  const share = (value: number | null) => (value === null ? t("notKnown") : numbers.withUnit(value, "percent"));
  const headings = [
    ...WORDS.map((key) => ({ heading: t(key) })),
    ...COUNTS.map((key) => ({ heading: t(key), numeric: true })),
  ];
  const rowsOf = (shown: readonly Quality[]) =>
    shown.map(({ kind, schoolYear, area, areaName, rows, unlinked, matched }) => ({
      key: `${kind} ${schoolYear} ${area}`,
      cells: [
        { text: areaName },
        { text: say(kindWords(kind)) },
        { text: schoolYear },
        { text: numbers.count(rows) },
        { text: numbers.count(unlinked) },
        { text: share(linkedShare(rows, unlinked)) },
        { text: kind === "enrolment" ? "–" : share(matched === null ? null : matched * 100) },
      ],
    }));
  return (
    <ShowMore items={quality} portion={PORTION}>
      {(shown) => <PlainTable caption={t("qualityCaption")} headings={headings} rows={rowsOf(shown)} />}
    </ShowMore>
  );
}

/** How well the rows of each source can be joined with the others, by area. */
export function LinkageQuality() {
  const { t } = useTranslation("deliveries");
  const result = useQuery(linkageQualityQuery);
  return (
    <section className="part">
      <Heading level={2}>{t("quality")}</Heading>
      <Loaded result={result}>
        {({ linkageQuality }) =>
          linkageQuality.length === 0 ? <p>{t("qualityNone")}</p> : <QualityTable quality={linkageQuality} />
        }
      </Loaded>
      <p className="soft">{t("matchedMeans")}</p>
    </section>
  );
}
