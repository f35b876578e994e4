import {
  ABSENCE_KINDS,
  type AbsenceKind,
  EXEMPTION_ARTICLES,
  type ExemptionArticle,
  GUIDANCE_STEPS,
  type GuidanceStep,
} from "@monitor/schema/vocabulary";
import type { ExampleTools } from "./example-words.ts";

const SPELL = /^(\w+) (\d+) (day|morning|hour|minute)s? from (\S+)(?: over (\d+) days)?$/;

function spellWords(part: string, { say, days, day, t }: ExampleTools): string {
  const spell = SPELL.exec(part);
  if (spell === null) return `${t("listed")} ${days(part.slice(part.indexOf(" ") + 1))}`;
  const [, kind, count, unit, from, over] = spell;
  const amount = t(`${unit as "day" | "morning" | "hour" | "minute"}`, { count: Number(count) });
  const spread = over === undefined ? "" : `, ${t("over", { count: Number(over) })}`;
  return `${say(ABSENCE_KINDS[kind as AbsenceKind].label)}: ${amount} ${t("from", { day: day(from!) })}${spread}`;
}

/** The absence of a pupil in an example, in words. */
export const absenceWords = (cell: string, tools: ExampleTools): string =>
  cell
    .split(",")
    .map((part) => spellWords(part.trim(), tools))
    .join("; ");

/** The exemptions of a youth in an example: the article and its days. */
export const exemptionWords = (cell: string, { say, days }: ExampleTools): string =>
  cell
    .split(",")
    .map((part) => {
      const [article, , stretch] = part.trim().split(" ");
      return `${say(EXEMPTION_ARTICLES[article as ExemptionArticle])}, ${days(stretch!)}`;
    })
    .join("; ");

/** What a municipality did for a youth in an example. */
export const guidanceWords = (cell: string, { say, day, t }: ExampleTools): string =>
  cell
    .split(",")
    .map((part) => {
      const [step, , on] = part.trim().split(" ");
      return `${say(GUIDANCE_STEPS[step as GuidanceStep])} ${t("on", { day: day(on!) })}`;
    })
    .join("; ");
