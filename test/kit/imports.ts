import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** An import as written in one file: a file of ours (path from the root) or a package. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const BY_HAND = ["schema", "server", "web", "test"].map((room) => `${room}/**/*.{ts,tsx}`);
const NOT_BY_HAND = /(^|\/)(node_modules|dist|generated|migrations)\/|\.d\.ts$/;

/** Hand-written TypeScript of the project, as paths from the root. Generated files and migrations are left out. */
export function sourceFiles(): string[] {
  const found = globSync(BY_HAND, { cwd: ROOT, exclude: (path) => path.endsWith("node_modules") });
  return found
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !NOT_BY_HAND.test(file))
    .toSorted();
}

export const isTest = (file: string): boolean => file.startsWith("test/") || /\.(test|fixture)\.tsx?$/.test(file);

/** Every import of a file, dynamic and type-only ones included. Relative paths are resolved to paths from the root. */
export function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, file), "utf8"));
  return importedFiles.map(({ fileName }) => ({
    from: file,
    to: fileName.startsWith(".") ? normalize(join(dirname(file), fileName)) : fileName,
  }));
}
