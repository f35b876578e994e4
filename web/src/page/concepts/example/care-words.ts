import {
  CARE_FORMS,
  type CareForm,
  REFERRERS,
  type Referrer,
  STOP_REASONS,
  type StopReason,
} from "@monitor/schema/vocabulary";
import type { ExampleTools } from "./example-words.ts";

const START = /^(?:(\w+) )?(\d{4}-\d\d-\d\d\.\.\S*)(?: by (\d+))?$/;

/** A part of the care of a pupil: a stretch of care, or what is told of the stretch before it. */
function partWords(part: string, { say, days, day, t }: ExampleTools): string {
  const start = START.exec(part);
  if (start !== null) {
    const form = say(CARE_FORMS[(start[1] ?? "ambulatory") as CareForm]);
    const provider = start[3] === undefined ? "" : ` ${t("byProvider", { number: start[3] })}`;
    return `${form} ${days(start[2]!)}${provider}`;
  }
  const [word, value = ""] = part.split(" ");
  if (word === "requested") return t("requested", { day: day(value) });
  if (word === "via") return t("via", { referrer: say(REFERRERS[value as Referrer]) });
  if (word === "stopped") return t("stopped", { reason: say(STOP_REASONS[value as StopReason]) });
  return t("collective");
}

/** The care of a pupil in an example, in words. */
export const careWords = (cell: string, tools: ExampleTools): string =>
  cell
    .split(",")
    .map((part) => partWords(part.trim(), tools))
    .join(", ");
