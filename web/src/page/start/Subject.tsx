import { useQuery } from "@apollo/client/react";
import { HEADLINES } from "@monitor/schema/indicators";
import type { SchoolYear } from "@monitor/schema/vocabulary";
import { yearOnYear } from "../../comparison/change.ts";
import type { Observation } from "../../graphql/observation.ts";
import { Loaded } from "../../layout/Loaded.tsx";
import { regionsQuery } from "../regions/regions.query.ts";
import { OwnFigures } from "./OwnFigures.tsx";
import { areaFiguresQuery, siteFiguresQuery } from "./start.query.ts";
import type { Subject } from "./subject.ts";

interface SubjectProps {
  readonly subject: Subject;
  readonly year: SchoolYear;
  readonly regionCode: string | null;
}

function Held({
  subject,
  year,
  regionCode,
  observations,
}: SubjectProps & { readonly observations: readonly Observation[] }) {
  const regions = useQuery(regionsQuery);
  return (
    <Loaded result={regions}>
      {({ areas }) => (
        <OwnFigures
          subject={subject}
          year={year}
          rows={yearOnYear(HEADLINES, observations, year)}
          regions={areas}
          regionCode={regionCode}
        />
      )}
    </Loaded>
  );
}

/** The own area on the start page. */
export function AreaSubject(props: SubjectProps) {
  const result = useQuery(areaFiguresQuery, { variables: { code: props.subject.code } });
  return <Loaded result={result}>{({ area }) => <Held {...props} observations={area?.observations ?? []} />}</Loaded>;
}

/** The own school on the start page. */
export function SiteSubject(props: SubjectProps) {
  const result = useQuery(siteFiguresQuery, { variables: { code: props.subject.code } });
  return (
    <Loaded result={result}>
      {({ schoolSite }) => <Held {...props} observations={schoolSite?.observations ?? []} />}
    </Loaded>
  );
}
