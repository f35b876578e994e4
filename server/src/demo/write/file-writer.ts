import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";

const FLUSH_AT = 1 << 18;

/** Writes a text file piece by piece; holds at most about a quarter of a million characters. */
export interface FileWriter {
  write(text: string): void;
  close(): void;
}

/** @param path its folder is made when it is not there */
export function openFileWriter(path: string): FileWriter {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  let waiting = "";
  const flush = () => {
    writeSync(file, waiting);
    waiting = "";
  };
  return {
    write: (text) => {
      waiting += text;
      if (waiting.length > FLUSH_AT) flush();
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}
