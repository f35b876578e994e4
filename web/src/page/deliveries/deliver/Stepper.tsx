import { useTranslation } from "react-i18next";
import { STEPS, type Step } from "./stage.ts";

/** Where somebody is on the way to a delivery; said in words, not by colour alone. */
export function Stepper({ step }: { readonly step: Step }) {
  const { t } = useTranslation("deliver");
  const now = STEPS.indexOf(step);
  return (
    <ol className="steps" aria-label={t("steps")}>
      {STEPS.map((one, at) => (
        <li key={one} className="steps__one" aria-current={at === now ? "step" : undefined} data-done={at < now}>
          <span className="steps__mark" aria-hidden="true">
            {at < now ? "✓" : at + 1}
          </span>
          {t(`step_${one}`)}
          {at > now ? null : <span className="only-read-aloud"> ({t(at < now ? "stepDone" : "stepNow")})</span>}
        </li>
      ))}
    </ol>
  );
}
