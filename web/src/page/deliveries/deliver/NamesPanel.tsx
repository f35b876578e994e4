import { SecondaryActionButton } from "@utrecht/component-library-react";
import { type ChangeEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { SearchBox } from "../../../control/SearchBox.tsx";
import { namesIn } from "../../../key-file/key-file-text.ts";
import { useNames } from "../../../key-file/names.ts";

/** Opens a key file in the memory of this page; a visible line says so and a button forgets it. */
export function NamesPanel() {
  const { t } = useTranslation("deliver");
  const { size, nameOf, add, forget } = useNames();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  const [asked, setAsked] = useState("");

  const open = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    const names = await namesIn(await file.text());
    target.value = "";
    setWrong(names === null);
    add(names ?? []);
  };
  return (
    <details className="names">
      <summary>{t("keyFile")}</summary>
      <p className="soft">{t("keyFileMore")}</p>
      <div className="buttons">
        <SecondaryActionButton onClick={() => input.current?.click()}>{t("keyFileOpen")}</SecondaryActionButton>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv"
          aria-label={t("keyFileOpen")}
          onChange={(event) => void open(event)}
        />
        {size === 0 ? null : (
          <SecondaryActionButton
            onClick={() => {
              forget();
              setAsked("");
            }}
          >
            {t("namesForget")}
          </SecondaryActionButton>
        )}
      </div>
      {wrong ? (
        <p role="alert" className="mistake">
          {t("keyFileWrong")}
        </p>
      ) : null}
      {size === 0 ? null : (
        <>
          <p role="status">{t("namesKnown", { count: size })}</p>
          <SearchBox label={t("lookUp")} value={asked} onSearch={setAsked} />
          <p role="status">{asked === "" ? "" : (nameOf(asked.trim()) ?? t("lookUpNone"))}</p>
        </>
      )}
    </details>
  );
}
