import { type FileHandle, open } from "node:fs/promises";
import { isSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { z } from "zod";
import { parseJson } from "../parse-json.ts";
import { type Account, type Counts, type CountTally, countTally } from "./counts.ts";

export interface CountFile extends Counts {
  close(): Promise<void>;
}

const line = z.object({
  source: z.string(),
  schoolYear: z.string().refine(isSchoolYear),
  bridge: z.boolean(),
  /** Below zero: given back. */
  elements: z.int(),
  batch: z.string(),
});

const NEWLINE = 10;

/** Reads on from where it was, line by line; a line that is not whole yet waits for the next time. */
function follower(file: FileHandle, tally: CountTally) {
  let at = 0;
  let rest: Buffer = Buffer.alloc(0);
  const chunk = Buffer.alloc(1 << 16);
  return async () => {
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      rest = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
      const end = rest.lastIndexOf(NEWLINE);
      for (const text of rest
        .subarray(0, end + 1)
        .toString("utf8")
        .split("\n")) {
        // what a crash left of a line is no line: those evaluations were never given
        const read = line.safeParse(parseJson(text));
        if (read.success)
          tally.add(read.data as typeof read.data & { schoolYear: SchoolYear }, read.data.elements, read.data.batch);
      }
      rest = Buffer.from(rest.subarray(end + 1));
    }
  };
}

/** Whether a crash left the last line open. */
async function endsInALine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== NEWLINE;
}

/**
 * Counts in a file that only grows: a line for every batch, on disk before it is evaluated. The count is that of the
 * file, so it survives a restart, and two processes on one file (the embedded key holders of a monitor and of a command
 * beside it) count together: a line is written first, and given back when the file up to it turns out too full.
 */
export async function openCountFile(path: string): Promise<CountFile> {
  const file = await open(path, "a+", 0o600);
  const tally = countTally();
  const follow = follower(file, tally);
  if (await endsInALine(file)) await file.appendFile("\n");
  await follow();

  const write = async (account: Account, elements: number, batch: string) => {
    await file.appendFile(`${JSON.stringify({ time: new Date().toISOString(), ...account, elements, batch })}\n`);
    await file.datasync();
    await follow();
  };

  const reserve: Counts["reserve"] = async (account, elements, cap, batch) => {
    await follow();
    if (tally.knows(account, batch)) return { granted: true, total: tally.total(account) };
    if (tally.total(account) + elements > cap) return { granted: false, total: tally.total(account) };
    await write(account, elements, batch);
    if (tally.total(account) <= cap) return { granted: true, total: tally.total(account) };
    await write(account, -elements, batch);
    return { granted: false, total: tally.total(account) };
  };

  let last: Promise<unknown> = Promise.resolve();
  return {
    // one at a time: between looking and writing nothing of this process comes in
    reserve(...asked) {
      const mine = last.then(() => reserve(...asked));
      last = mine.catch(() => {});
      return mine;
    },
    async close() {
      await last;
      await file.close();
    },
  };
}
