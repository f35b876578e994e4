import { useTranslation } from "react-i18next";
import { Link, NavLink } from "react-router";
import { LanguageSwitch } from "../control/LanguageSwitch.tsx";
import type { Viewer } from "../session/session.query.ts";
import { destinationsFor } from "./navigation.ts";
import { SignOutButton } from "./SignOutButton.tsx";

/** Name of the monitor, pages for this role, language, and the way out. */
export function Header({ viewer }: { readonly viewer: Viewer | null }) {
  const { t } = useTranslation("layout");
  return (
    <header className="head">
      <div className="head__inner">
        <Link to="/" className="head__name">
          {t("monitor")}
        </Link>
        {viewer === null ? null : (
          <nav aria-label={t("navigation")} className="head__nav">
            {destinationsFor(viewer.role).map(({ to, label }) => (
              <NavLink key={to} to={to} end={to === "/"}>
                {t(label)}
              </NavLink>
            ))}
          </nav>
        )}
        <div className="head__tools">
          {viewer === null ? null : <span className="head__who">{t("signedInAs", { name: viewer.name })}</span>}
          <LanguageSwitch />
          {viewer === null ? null : <SignOutButton />}
        </div>
      </div>
    </header>
  );
}
