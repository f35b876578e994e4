import { useTranslation } from "react-i18next";
import { Skeleton } from "./Skeleton.tsx";
import "./shell.css";

/** Until the first page is there: the head in its place, so that nothing jumps, without buttons that would vanish. */
export function Waiting() {
  const { t } = useTranslation("layout");
  return (
    <>
      <header className="head">
        <div className="head__inner">
          <span className="head__name">{t("monitor")}</span>
        </div>
      </header>
      <main>
        <Skeleton />
      </main>
    </>
  );
}
