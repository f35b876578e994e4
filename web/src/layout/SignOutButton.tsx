import { useApolloClient } from "@apollo/client/react";
import { SubtleButton } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { signOut } from "../session/demo-role.ts";
import { SIGN_IN } from "../session/return-path.ts";

/** Ends the session and forgets all that was fetched in it. */
export function SignOutButton() {
  const { t } = useTranslation("layout");
  const client = useApolloClient();
  const navigate = useNavigate();
  const leave = async () => {
    await signOut();
    await navigate(SIGN_IN);
    await client.clearStore();
  };
  return <SubtleButton onClick={() => void leave()}>{t("signOut")}</SubtleButton>;
}
