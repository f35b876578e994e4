import { createReadStream, readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { Refusal } from "../../refusal.ts";
import type { SourceFile } from "../source-file.ts";

/**
 * A municipality has thousands of small messages: reading one at once costs a twentieth of opening a stream, and waiting
 * for each of them a fourth of all the time.
 */
const SMALL = 1 << 18;
const CHUNK = 1 << 18;

async function* bytesOf(path: string, size: number): AsyncGenerator<Uint8Array> {
  if (size <= SMALL) yield readFileSync(path);
  else yield* createReadStream(path, { highWaterMark: CHUNK });
}

function sizeOf(path: string): { size: number; isFile(): boolean } | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function sourceFileAt(path: string): SourceFile {
  const name = basename(path);
  const found = sizeOf(path);
  if (found?.isFile() !== true) {
    throw new Refusal(
      "file-not-found",
      `Het bestand ${name} is niet te vinden of te lezen.`,
      "Controleer de naam en de map van het bestand, en of u het mag lezen.",
    );
  }
  return { name, size: found.size, read: () => bytesOf(path, found.size) };
}

/** The files at these paths; a path that is named twice counts once. Throws a `Refusal` when one is not there. */
export async function sourceFilesAt(paths: readonly string[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const path of new Set(paths.map((one) => resolve(one)))) files.push(sourceFileAt(path));
  return files;
}
