import type { Manifest } from "@monitor/schema/delivery";
import type { KeyEntry, Progress } from "@monitor/server/prepare";
import type { Explained } from "../../../preparation/explain.ts";
import type { CodedFile, FoundProblem, PrepareNews } from "../../../preparation/prepare-messages.ts";

/** A delivery that is ready to be sent. */
export interface Prepared {
  readonly key: string;
  readonly manifest: Manifest;
  readonly files: readonly CodedFile[];
}

/** Where somebody is on the way from files to an accepted delivery. */
export type Stage =
  | { readonly at: "choose"; readonly refused: Explained | null }
  | { readonly at: "prepare"; readonly progress: Progress | null }
  | { readonly at: "report"; readonly prepared: Prepared }
  | { readonly at: "send"; readonly prepared: Prepared; readonly sent: number; readonly total: number }
  | { readonly at: "interrupted"; readonly prepared: Prepared; readonly problem: Explained }
  | { readonly at: "receive"; readonly prepared: Prepared }
  | { readonly at: "outcome"; readonly outcome: string; readonly deliveryId: number }
  | { readonly at: "refused"; readonly prepared: Prepared; readonly problem: Explained };

export interface NewDelivery {
  readonly stage: Stage;
  readonly found: readonly FoundProblem[];
  /** For the key file of the source; only ever here. */
  readonly names: readonly KeyEntry[];
}

export type Event =
  | { readonly type: "preparing" }
  | { readonly type: "news"; readonly key: string; readonly news: PrepareNews }
  | { readonly type: "not-prepared"; readonly problem: Explained }
  | { readonly type: "sending"; readonly prepared: Prepared }
  | { readonly type: "sent"; readonly sent: number; readonly total: number }
  | { readonly type: "all-sent" }
  | { readonly type: "outcome"; readonly outcome: string; readonly deliveryId: number }
  | { readonly type: "not-sent"; readonly problem: Explained }
  | { readonly type: "start-over" };

export const NOTHING: NewDelivery = { stage: { at: "choose", refused: null }, found: [], names: [] };

/** What somebody else can mend, or time: the same delivery can be sent again. Anything else needs another delivery. */
const PASSING = [
  "monitor-unreachable",
  "monitor-answer",
  "UNAUTHENTICATED",
  "SOURCE_UNAVAILABLE",
  "NOT_FOUND",
  "upload-many",
  "upload-interrupted",
  "upload-unfinished",
  "disk-full",
];

function withNews(now: NewDelivery, key: string, news: PrepareNews): NewDelivery {
  if (now.stage.at !== "prepare") return now;
  switch (news.kind) {
    case "progress":
      return { ...now, stage: { at: "prepare", progress: news } };
    case "problems":
      return { ...now, found: [...now.found, ...news.problems] };
    case "names":
      return { ...now, names: [...now.names, ...news.names] };
    case "done":
      return { ...now, stage: { at: "report", prepared: { key, manifest: news.manifest, files: news.files } } };
    case "failed":
      return { ...now, stage: { at: "choose", refused: news } };
  }
}

/** The next state. An event that comes too late, of something that was cancelled, changes nothing. */
export function next(now: NewDelivery, event: Event): NewDelivery {
  const { stage } = now;
  switch (event.type) {
    case "preparing":
      return { stage: { at: "prepare", progress: null }, found: [], names: [] };
    case "news":
      return withNews(now, event.key, event.news);
    case "not-prepared":
      return { ...now, stage: { at: "choose", refused: event.problem } };
    case "sending": {
      const total = event.prepared.files.reduce((sum, { content }) => sum + content.size, 0);
      return { ...now, stage: { at: "send", prepared: event.prepared, sent: 0, total } };
    }
    case "sent":
      return stage.at === "send" ? { ...now, stage: { ...stage, sent: event.sent, total: event.total } } : now;
    case "all-sent":
      return stage.at === "send" ? { ...now, stage: { at: "receive", prepared: stage.prepared } } : now;
    case "outcome": {
      const { outcome, deliveryId } = event;
      return stage.at === "receive" ? { ...now, stage: { at: "outcome", outcome, deliveryId } } : now;
    }
    case "not-sent": {
      if (stage.at !== "send" && stage.at !== "receive") return now;
      const at = PASSING.includes(event.problem.code) ? "interrupted" : "refused";
      return { ...now, stage: { at, prepared: stage.prepared, problem: event.problem } };
    }
    case "start-over":
      return NOTHING;
  }
}

export const STEPS = ["choose", "prepare", "report", "send", "outcome"] as const;
export type Step = (typeof STEPS)[number];

/** The step of the way that a stage belongs to. */
export function stepOf({ at }: Stage): Step {
  if (at === "interrupted" || at === "receive") return "send";
  return at === "refused" ? "outcome" : at;
}
