import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type AllThresholds, DEFAULT_THRESHOLDS, withOverrides } from "@monitor/schema/checks";
import { Refusal } from "../../refusal.ts";

/** The one place where an operator sets from where checks speak up: this file in the data folder. */
export const THRESHOLDS_FILE = "check-thresholds.json";

const refuse = (what: string): never => {
  throw new Refusal(
    "check-thresholds",
    `In ${THRESHOLDS_FILE} in de gegevensmap klopt niet: ${what}.`,
    `Verbeter het bestand, of haal het weg om de gewone drempels te gebruiken. 'pnpm monitor deliveries thresholds' toont ze.`,
  );
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse("het is geen JSON");
  }
}

/**
 * The thresholds of the checks: those of the catalogue, with what the operator changed in the data folder. Throws a
 * `Refusal` that names what is wrong: with other thresholds than the operator means nothing may be received.
 */
export async function readThresholds(dataDir: string): Promise<AllThresholds> {
  const text = await readFile(join(dataDir, THRESHOLDS_FILE), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    return refuse(`het is niet te lezen (${error.code})`);
  });
  if (text === null) return DEFAULT_THRESHOLDS;
  const read = withOverrides(parse(text));
  return "wrong" in read
    ? refuse((read.wrong as readonly string[]).map((path) => path || "het geheel").join(", "))
    : read;
}
