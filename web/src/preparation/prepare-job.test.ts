import { File } from "node:buffer";
import { expect, test } from "vitest";
import { memoryStore } from "./coded-store.ts";
import { runJob } from "./prepare-job.ts";
import type { FoundProblem, PrepareJob, PrepareNews } from "./prepare-messages.ts";

/** Any element of the group will do: nothing gets as far as linking. The generator (RFC 9496, appendix A.1) in letters. */
const KEY = "ocpckoakgklmeohbkiiekjgbmfaafbfpfiodalgkkficnninlgkgfjefoaincnhg";
const NOWHERE = { url: "https://sleutel.example.nl", publicKey: KEY };

function jobOf(lines: readonly string[]): PrepareJob {
  const file = new File([lines.join("\n")], "verzuim.csv");
  return {
    key: "proef",
    files: [file as unknown as PrepareJob["files"][number]],
    format: "verzuim-csv",
    organisation: "99001",
    period: { from: "2025-08-01", to: "2026-07-31" },
    keyHolders: [NOWHERE, NOWHERE],
    residences: {},
  };
}

async function newsOf(job: PrepareJob): Promise<readonly PrepareNews[]> {
  const news: PrepareNews[] = [];
  await runJob(job, memoryStore(), (one) => news.push(one));
  return news;
}

const HEADER = "leerlingsleutel;bsn;vestiging;woongemeente;soort;van;tot;minuten";

test("a file in which everything is wrong does not fill the page: it tells twenty thousand faults and how many more", async () => {
  const news = await newsOf(
    jobOf([HEADER, ...Array.from({ length: 20_300 }, (_, row) => `L${row};;99AA00;;ziek;geen datum;;`)]),
  );
  const told = news.flatMap((one): readonly FoundProblem[] => (one.kind === "problems" ? one.problems : []));
  const last = told.at(-1)!;
  expect(told.length).toBe(20_001);
  expect(last.code).toBe("more-problems");
  expect(Number(/(\d+) keer/.exec(last.reason)?.[1])).toBeGreaterThanOrEqual(300);
  expect(news.at(-1)).toMatchObject({ kind: "failed", code: "nothing-delivered" });
});
