import { useApolloClient } from "@apollo/client/react";
import { Alert, PrimaryActionButton, SkipLink } from "@utrecht/component-library-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { Header } from "../../layout/Header.tsx";
import { Loaded } from "../../layout/Loaded.tsx";
import { PageTitle } from "../../layout/PageTitle.tsx";
import "../../layout/shell.css";
import { signInAs } from "../../session/demo-role.ts";
import { returnPath } from "../../session/return-path.ts";
import { RoleCard } from "./RoleCard.tsx";
import "./sign-in.css";
import { useDemoRoles } from "./use-demo-roles.ts";

/** Choose a role of the demo and go back to where one was. */
export function SignInPage() {
  const { t } = useTranslation("signIn");
  const { t: layout } = useTranslation("layout");
  const roles = useDemoRoles();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const [failed, setFailed] = useState(false);

  const enter = async (id: string) => {
    setFailed(false);
    try {
      await signInAs(id);
      // what an earlier viewer fetched is not this one's
      await client.clearStore();
      await navigate(returnPath(parameters), { replace: true });
    } catch {
      setFailed(true);
    }
  };

  return (
    <>
      <SkipLink href="#inhoud">{layout("skip")}</SkipLink>
      <Header viewer={null} />
      <main id="inhoud" tabIndex={-1}>
        <PageTitle>{t("title")}</PageTitle>
        <p className="lead">{t("lead")}</p>
        {failed ? (
          <Alert type="error" role="alert">
            {t("failed")}
          </Alert>
        ) : null}
        <Loaded result={roles}>
          {(offered) =>
            offered.length === 0 ? (
              <p>{t("noRoles")}</p>
            ) : (
              <ul className="roles">
                {offered.map((role) => (
                  <RoleCard key={role.id} role={role}>
                    <PrimaryActionButton onClick={() => void enter(role.id)}>
                      {t("choose")}
                      <span className="only-read-aloud">: {role.name}</span>
                    </PrimaryActionButton>
                  </RoleCard>
                ))}
              </ul>
            )
          }
        </Loaded>
      </main>
    </>
  );
}
