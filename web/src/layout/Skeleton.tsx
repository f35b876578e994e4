import { useTranslation } from "react-i18next";

const LINES = ["title", "first", "second", "third", "fourth"];

/** The outline of a page that is on its way. */
export function Skeleton() {
  const { t } = useTranslation("layout");
  return (
    <div className="skeleton" role="status" aria-label={t("loading")}>
      {LINES.map((line) => (
        <span key={line} className={`skeleton__line skeleton__line--${line}`} />
      ))}
    </div>
  );
}
