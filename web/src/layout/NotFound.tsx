import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PageTitle } from "./PageTitle.tsx";

/** Nothing there, or nothing that this viewer may see. */
export function NotFound() {
  const { t } = useTranslation("layout");
  return (
    <>
      <PageTitle>{t("notFound")}</PageTitle>
      <p>{t("notFoundMore")}</p>
      <p>
        <Link to="/">{t("toStart")}</Link>
      </p>
    </>
  );
}
