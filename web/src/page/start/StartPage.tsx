import { ROLES } from "@monitor/schema/vocabulary";
import { useTranslation } from "react-i18next";
import { ChoiceSelect } from "../../control/ChoiceSelect.tsx";
import { useChoice } from "../../control/use-choice.ts";
import { useLanguage } from "../../language/use-language.ts";
import { NoRelease } from "../../layout/NoRelease.tsx";
import { seesDeliveries } from "../../layout/navigation.ts";
import { PageTitle } from "../../layout/PageTitle.tsx";
import { useSession } from "../../session/session.ts";
import { NewestDelivery } from "./NewestDelivery.tsx";
import { Onward } from "./Onward.tsx";
import { Range } from "./Range.tsx";
import { AreaSubject, SiteSubject } from "./Subject.tsx";
import { subjectsOf } from "./subject.ts";

/** What matters to this viewer now, and where to go next. */
export function StartPage() {
  const { t } = useTranslation("start");
  const { say } = useLanguage();
  const { viewer, release, periods } = useSession();
  const subjects = subjectsOf(viewer);
  const [code, choose] = useChoice("plek", subjects.length === 0 ? [""] : subjects.map((one) => one.code));
  const subject = subjects.find((one) => one.code === code) ?? null;
  const year = periods[0];
  if (release === null || year === undefined) return <NoRelease />;

  const role = say(ROLES[viewer.role]);
  const scope = subjects.map((one) => one.name).join(", ");
  const props = { year, regionCode: viewer.region?.code ?? null };
  return (
    <>
      <PageTitle>{t("greeting", { name: viewer.name })}</PageTitle>
      <p className="lead">{scope === "" ? t("role", { role }) : t("roleScope", { role, scope })}</p>
      {subjects.length > 1 ? (
        <div className="controls">
          <ChoiceSelect
            label={t("place")}
            options={subjects.map((one) => ({ value: one.code, label: one.name }))}
            value={code}
            onChoose={choose}
          />
        </div>
      ) : null}
      {seesDeliveries(viewer.role) ? <NewestDelivery /> : null}
      {subject === null ? <Range year={year} /> : null}
      {subject?.level === "site" ? <SiteSubject {...props} subject={subject} key={code} /> : null}
      {subject !== null && subject.level !== "site" ? <AreaSubject {...props} subject={subject} key={code} /> : null}
      <Onward subject={subject} />
    </>
  );
}
