import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../language/use-language.ts";

/** More files than these are told by their number; a municipality has a message for each provider and day. */
const FEW = 8;

const kilobytes = (bytes: number): number => Math.max(1, Math.round(bytes / 1000));

export interface FileListProps {
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

/** The chosen files, each of which can be taken away again. */
export function FileList({ files, onFiles }: FileListProps) {
  const { t } = useTranslation("deliver");
  const { numbers } = useLanguage();
  const sizeOf = (bytes: number) => t("size", { size: numbers.count(kilobytes(bytes)) });
  const list = (
    <ul className="files" aria-label={t("files")}>
      {files.map((file) => (
        <li key={file.name}>
          <span className="files__name">{file.name}</span>
          <span className="soft">{sizeOf(file.size)}</span>
          <button type="button" className="files__remove" onClick={() => onFiles(files.filter((one) => one !== file))}>
            {t("remove")}
            <span className="only-read-aloud">: {file.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
  if (files.length <= FEW) return list;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  return (
    <div className="files-together">
      <details>
        <summary>
          {t("manyFiles", { count: numbers.count(files.length) })}, {sizeOf(total)}
        </summary>
        {list}
      </details>
      <button type="button" className="files__remove" onClick={() => onFiles([])}>
        {t("removeAll")}
      </button>
    </div>
  );
}
