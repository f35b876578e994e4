import type { RecognisedFile, SourceFormat } from "./format.ts";
import { type FoundEncoding, headOf, isWhole, openText } from "./open-text.ts";
import { problem, type RowProblem } from "./problem.ts";
import { seemsToBe } from "./seems-to-be.ts";
import type { SourceFile } from "./source-file.ts";

interface Watch {
  readonly report: (problem: RowProblem) => void;
  readonly onBytes: (bytes: number) => void;
}

/** Which of the files are of the format, in the order in which they must be read; the others are named and left. */
export async function recogniseFiles(
  files: readonly SourceFile[],
  format: SourceFormat,
  { report, onBytes }: Watch,
): Promise<readonly RecognisedFile[]> {
  const recognised: RecognisedFile[] = [];
  for (const file of files) {
    const { name } = file;
    const place = { file: name, row: null };
    const head = file.size === 0 ? "" : await headOf(file);
    const role = format.roleOf(head, name);
    if (role === null) {
      report(file.size === 0 ? problem("empty-file", place) : problem("other-file", place, null, seemsToBe(head)));
      onBytes(file.size);
      continue;
    }
    let warned = false;
    const onEncoding = ({ encoding, stated }: FoundEncoding) => {
      // a broken file is opened again to find the line of the fault
      if (encoding === "windows-1252" && !stated && !warned) report(problem("old-encoding", place));
      warned = true;
    };
    const again = async function* () {
      yield head;
      onBytes(file.size);
    };
    const text = isWhole(file, head) ? again : () => openText(file, { onEncoding, onBytes });
    recognised.push({ name, role, head, text });
  }
  return format.ordered(recognised);
}
