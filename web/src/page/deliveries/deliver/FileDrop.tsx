import { SecondaryActionButton } from "@utrecht/component-library-react";
import { type ChangeEvent, type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { FileList } from "./FileList.tsx";

export interface FileDropProps {
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

/** The same file chosen again takes the place of the earlier one. */
const added = (files: readonly File[], more: readonly File[]): File[] => [
  ...files.filter(({ name }) => more.every((one) => one.name !== name)),
  ...more,
];

/** A place to drop files, with a button for who drags nothing. The files stay where they are. */
export function FileDrop({ files, onFiles }: FileDropProps) {
  const { t } = useTranslation("deliver");
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles(added(files, [...(target.files ?? [])]));
    // the same file can be chosen again after it was mended
    target.value = "";
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(added(files, [...event.dataTransfer.files]));
  };
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard */}
      <div
        className="drop"
        data-over={over}
        data-filled={files.length > 0}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className="drop__words">
          {t("drop")} <span className="soft">{t("dropMore")}</span>
        </span>
        <SecondaryActionButton onClick={() => input.current?.click()}>
          {t(files.length === 0 ? "pick" : "pickMore")}
        </SecondaryActionButton>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".xml,.csv,.txt"
          aria-label={t("pick")}
          onChange={choose}
        />
      </div>
      {files.length === 0 ? (
        <p className="soft">
          <Link to="/leveringen/formaten">{t("whichFiles")}</Link>
        </p>
      ) : (
        <FileList files={files} onFiles={onFiles} />
      )}
    </div>
  );
}
