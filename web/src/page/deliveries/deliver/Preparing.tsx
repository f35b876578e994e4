import type { Progress as Read } from "@monitor/server/prepare";
import { Heading, SecondaryActionButton } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../language/use-language.ts";
import { Progress } from "./Progress.tsx";

export interface PreparingProps {
  readonly progress: Read | null;
  readonly onCancel: () => void;
}

export function Preparing({ progress, onCancel }: PreparingProps) {
  const { t } = useTranslation("deliver");
  const { numbers } = useLanguage();
  return (
    <>
      <Heading level={3}>{t("preparing")}</Heading>
      <Progress label={t("progress")} done={progress?.bytesRead ?? 0} total={progress?.bytesTotal ?? 0}>
        {t("rowsSoFar", { rows: numbers.count(progress?.rows ?? 0) })}
      </Progress>
      <p className="soft">{t("preparingMore")}</p>
      <SecondaryActionButton onClick={onCancel}>{t("cancel")}</SecondaryActionButton>
    </>
  );
}
