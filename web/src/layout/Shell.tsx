import { useQuery } from "@apollo/client/react";
import { SkipLink } from "@utrecht/component-library-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, ScrollRestoration } from "react-router";
import { NamesProvider } from "../key-file/NamesProvider.tsx";
import { sessionQuery } from "../session/session.query.ts";
import { SessionProvider, sessionOf } from "../session/session.ts";
import { DemoRibbon } from "./DemoRibbon.tsx";
import { Freshness } from "./Freshness.tsx";
import { Header } from "./Header.tsx";
import { Loaded } from "./Loaded.tsx";
import "./shell.css";

/** The frame around each page for somebody who is signed in. */
export function Shell() {
  const { t } = useTranslation("layout");
  const result = useQuery(sessionQuery);
  const session = useMemo(
    () => (result.data === undefined ? null : sessionOf(result.data.me, result.data.releases)),
    [result.data],
  );
  return (
    <>
      <SkipLink href="#inhoud">{t("skip")}</SkipLink>
      {session?.release?.demo ? <DemoRibbon /> : null}
      <Header viewer={session?.viewer ?? null} />
      <main id="inhoud" tabIndex={-1}>
        <Loaded result={result}>
          {() => (
            <SessionProvider value={session}>
              <NamesProvider>
                <Outlet />
              </NamesProvider>
            </SessionProvider>
          )}
        </Loaded>
      </main>
      <footer className="foot">{session?.release ? <Freshness release={session.release} /> : null}</footer>
      <ScrollRestoration />
    </>
  );
}
