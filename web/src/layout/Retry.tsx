import { Alert, Heading, PrimaryActionButton } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";

/** Says that something could not be fetched, and offers to try again. */
export function Retry({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation("layout");
  return (
    <Alert type="error" role="alert">
      <Heading level={2}>{t("failed")}</Heading>
      <p>{t("failedMore")}</p>
      <PrimaryActionButton onClick={onRetry}>{t("retry")}</PrimaryActionButton>
    </Alert>
  );
}
