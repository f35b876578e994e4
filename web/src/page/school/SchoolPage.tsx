import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { ChoiceSelect } from "../../control/ChoiceSelect.tsx";
import { useChoice } from "../../control/use-choice.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Loaded } from "../../layout/Loaded.tsx";
import { NoRelease } from "../../layout/NoRelease.tsx";
import { NotFound } from "../../layout/NotFound.tsx";
import { PageTitle } from "../../layout/PageTitle.tsx";
import { areaAddress } from "../../place/place-address.ts";
import { schoolTypeWords } from "../../place/site-filter.ts";
import { useSession } from "../../session/session.ts";
import { ProfileFigure } from "./ProfileFigure.tsx";
import { SchoolTrend } from "./SchoolTrend.tsx";
import { type School, schoolQuery } from "./school.query.ts";

/** Where the school is: each place a step up. */
function Whereabouts({ school }: { readonly school: School }) {
  const { t } = useTranslation("school");
  const { language } = useLanguage();
  const places = [
    { kind: "municipality", place: school.municipality },
    { kind: "schoolAlliance", place: school.alliance },
    { kind: "inspirationRegion", place: school.region },
  ];
  return (
    <p className="lead">
      {t("facts", { type: schoolTypeWords(school.schoolType, language), place: school.place })} ({t("code", school)}).{" "}
      {places.flatMap(({ kind, place }) =>
        place === null
          ? []
          : [
              <Link key={place.code} className="step-up" to={areaAddress({ kind, code: place.code }) ?? "/"}>
                {place.name}
              </Link>,
            ],
      )}
    </p>
  );
}

function SchoolProfile({ school }: { readonly school: School }) {
  const { t } = useTranslation("school");
  const { periods } = useSession();
  const [year, choose] = useChoice<string>("jaar", periods);
  return (
    <>
      <div className="title-with-choice">
        <PageTitle>{school.name}</PageTitle>
        <ChoiceSelect
          label={t("year")}
          options={periods.map((one) => ({ value: one as string, label: one }))}
          value={year}
          onChoose={choose}
        />
      </div>
      <Whereabouts school={school} />
      {school.observations.length === 0 ? (
        // the server answers a school that is not the viewer's without any figure, not even a state
        <p>{t("noRight")}</p>
      ) : (
        <>
          <ProfileFigure school={school} year={year} />
          <SchoolTrend school={school} />
        </>
      )}
    </>
  );
}

/** The profile of one school site. */
export function SchoolPage() {
  const { code = "" } = useParams();
  const { release } = useSession();
  const result = useQuery(schoolQuery, { variables: { code } });
  if (release === null) return <NoRelease />;
  return (
    <Loaded result={result}>
      {({ schoolSite }) =>
        schoolSite === null ? <NotFound /> : <SchoolProfile school={schoolSite} key={schoolSite.code} />
      }
    </Loaded>
  );
}
