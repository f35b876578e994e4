import { Heading } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { destinationsFor } from "../../layout/navigation.ts";
import { useSession } from "../../session/session.ts";
import type { Subject } from "./subject.ts";

/** Where to go from here, for this role. */
export function Onward({ subject }: { readonly subject: Subject | null }) {
  const { t } = useTranslation("start");
  const { viewer } = useSession();
  const reachable = new Set<string>(destinationsFor(viewer.role).map((one) => one.to));
  const place = subject?.level === "site" ? "toSchool" : "toPlace";
  const links = [
    ...(subject === null ? [] : [{ to: subject.address, words: t(place, { name: subject.name }) }]),
    { to: "/regios", words: t("toRegions") },
    { to: "/scholen", words: t("toSchools") },
    { to: "/leveringen", words: t("toDeliveries") },
    { to: "/begrippen", words: t("toConcepts") },
  ].filter((link) => link.to === subject?.address || reachable.has(link.to));
  return (
    <nav aria-label={t("onward")} className="onward">
      <Heading level={2}>{t("onward")}</Heading>
      <ul>
        {links.map((link) => (
          <li key={link.to}>
            <Link to={link.to}>{link.words}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
